package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.organisations.Sorting;

/**
 * A school, charity, council or business whose people learn here. It registers itself and begins at once; an administrator's confirmation
 * opens what could be misused. When councils or forces are reorganised it merges into another and ends, but its row stays.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    private UUID id;
    private String name;
    @Column(name = "name_sorted")
    private String nameSorted;
    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;
    private String nation;
    @Enumerated(EnumType.STRING)
    private OrganisationSize size;
    private String urn;
    @Column(name = "charity_number")
    private String charityNumber;
    @Column(name = "other_number")
    private String otherNumber;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_by")
    private UUID registeredBy;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "public_text")
    private String publicText;
    @Column(name = "last_card")
    private int lastCard;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "merged_into")
    private UUID mergedInto;
    @Column(name = "keep_months")
    private Integer keepMonths;
    @Version
    private int version;

    protected Organisation() {
    }

    public Organisation(OrganisationProfile profile, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.registeredAt = now;
        this.registeredBy = account;
        describe(profile);
    }

    /** What it says about itself has changed. */
    public void describe(OrganisationProfile profile) {
        name = profile.name();
        nameSorted = Sorting.fold(profile.name(), 120);
        kind = profile.kind();
        nation = profile.nation().slug();
        size = profile.size();
        urn = orNull(profile.urn());
        charityNumber = orNull(profile.charityNumber());
        otherNumber = orNull(profile.otherNumber());
    }

    /** An administrator has made sure that it is what it says. A second confirmation changes nothing. */
    public void confirm(UUID administrator, Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
            confirmedBy = administrator;
        }
    }

    /** The confirmation is taken back: what it opened closes. */
    public void unconfirm() {
        confirmedAt = null;
        confirmedBy = null;
        publicText = null;
    }

    /** Shows a public page with this text; none any more when it is empty. */
    public void present(String text) {
        publicText = orNull(text);
    }

    /** Takes numbers for new cards; returns the first of them. No number is ever given twice. */
    public int takeCards(int count) {
        int first = lastCard + 1;
        lastCard += count;
        return first;
    }

    /** Cards with numbers up to this one have come from elsewhere. */
    public void knowsCards(int number) {
        lastCard = Math.max(lastCard, number);
    }

    /** The highest number that a card has. */
    public int lastCard() {
        return lastCard;
    }

    /** For how many months it knows somebody who has left; null where the installation's rule holds. */
    public void keep(Integer months) {
        keepMonths = months;
    }

    public Optional<Integer> keepMonths() {
        return Optional.ofNullable(keepMonths);
    }

    /** It is part of another from now on, or has closed. */
    public void end(UUID account, UUID into, Instant now) {
        endedAt = now;
        endedBy = account;
        mergedInto = into;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public OrganisationProfile profile() {
        return new OrganisationProfile(name, kind, Nation.fromSlug(nation).orElseThrow(), size, orEmpty(urn), orEmpty(charityNumber), orEmpty(otherNumber));
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String publicText() {
        return orEmpty(publicText);
    }

    public Instant endedAt() {
        return endedAt;
    }

    public UUID mergedInto() {
        return mergedInto;
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
