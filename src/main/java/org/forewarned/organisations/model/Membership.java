package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.organisations.JoinedHow;
import org.forewarned.organisations.LeftHow;
import org.forewarned.organisations.Sorting;

/**
 * Somebody belongs to an organisation, under the name by which it knows them. Until they have come in themselves no learner stands behind it.
 * Whoever leaves keeps their row, so that what was proven stays proven, until it is erased.
 */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "learner_id")
    private UUID learnerId;
    @Column(name = "display_name")
    private String displayName;
    @Column(name = "name_sorted")
    private String nameSorted;
    private String email;
    @Column(name = "external_ref")
    private String externalRef;
    @Column(name = "card_number")
    private Integer cardNumber;
    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "role_label")
    private String roleLabel;
    private int young;
    /** 1 as long as they belong there, 0 when they have left, -1 when the upload that brought them was taken back. */
    private int here;
    @Column(name = "joined_at")
    private Instant joinedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "joined_how")
    private JoinedHow joinedHow;
    @Column(name = "left_at")
    private Instant leftAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "left_how")
    private LeftHow leftHow;
    /** Whether assignments have yet to look at what changed. */
    private int unsettled;
    @Column(name = "counted_unit")
    private UUID countedUnit;
    @Version
    private int version;

    protected Membership() {
    }

    /**
     * @param learner null until they have come in themselves
     * @param name by which the organisation knows them; empty for somebody with a card
     */
    public Membership(UUID organisation, UUID learner, String name, JoinedHow how, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.learnerId = learner;
        this.joinedHow = how;
        this.joinedAt = now;
        this.here = 1;
        this.unsettled = 1;
        call(name);
    }

    /** The organisation knows them by this name from now on. */
    public void call(String name) {
        displayName = name;
        nameSorted = sorted(name);
    }

    /** Belongs to this unit; to the organisation itself when it is null. */
    public Membership in(UUID unit) {
        unsettled = 1;
        unitId = unit;
        return this;
    }

    /** What they are there, such as "teacher"; nothing when it is empty. */
    public Membership as(String label) {
        unsettled = 1;
        roleLabel = orNull(label);
        return this;
    }

    public Membership reachedAt(String address) {
        email = orNull(address);
        return this;
    }

    /** The number under which the organisation's own lists have them. */
    public Membership known(String reference) {
        externalRef = orNull(reference);
        return this;
    }

    /** Came in by this card. */
    public Membership holding(int card) {
        cardNumber = card;
        nameSorted = sorted(displayName);
        return this;
    }

    /** Is a child or young person: only modules that are fit for them open. */
    public Membership young(boolean isYoung) {
        unsettled = 1;
        young = isYoung ? 1 : 0;
        return this;
    }

    /** Comes in as a young person, or not: who is one already stays one until somebody who coordinates says otherwise. */
    public Membership comesAsYoung(boolean isYoung) {
        return young(isYoung || isYoung());
    }

    /** Takes over from a row that stands for the same person: what this one lacks. The other is no longer needed. */
    public void takeOver(Membership other, Instant now) {
        unsettled = 1;
        other.unsettled = 1;
        unitId = unitId == null ? other.unitId : unitId;
        email = email == null ? other.email : email;
        externalRef = externalRef == null ? other.externalRef : externalRef;
        roleLabel = roleLabel == null ? other.roleLabel : roleLabel;
        cardNumber = cardNumber == null ? other.cardNumber : cardNumber;
        young = Math.max(young, other.young);
        if (displayName.isEmpty()) {
            call(other.displayName);
        }
        other.merge(now);
    }

    private void merge(Instant now) {
        leave(LeftHow.MERGED, now);
        here = -1;
        learnerId = null;
        email = null;
        externalRef = null;
        cardNumber = null;
        roleLabel = null;
        call("");
    }

    /** Has left. A second leaving changes nothing. */
    public void leave(LeftHow how, Instant now) {
        unsettled = 1;
        if (here == 1) {
            here = 0;
            leftAt = now;
            leftHow = how;
        }
    }

    /** Is back, as if they had never left. */
    public void comeBack() {
        unsettled = 1;
        here = 1;
        leftAt = null;
        leftHow = null;
    }

    /** Belongs to another organisation, which took over this one or a part of it. */
    public void moveTo(UUID organisation, UUID unit) {
        unsettled = 1;
        organisationId = organisation;
        unitId = unit;
    }

    /** Is this learner's from now on: they have come in themselves, or are the same person. */
    public void belongTo(UUID learner) {
        unsettled = 1;
        learnerId = learner;
    }

    /** The upload that brought them was taken back before they came in: as if they had never been there. */
    public void undo(Instant now) {
        unsettled = 1;
        leave(LeftHow.IMPORT_UNDONE, now);
        here = -1;
    }

    /** What was personal is gone; that somebody belonged here stays. */
    public void forget(LeftHow how, Instant now) {
        unsettled = 1;
        leave(how, now);
        learnerId = null;
        call("");
        email = null;
        externalRef = null;
        cardNumber = null;
        roleLabel = null;
    }

    /** Assignments have looked: this is where this person is counted now, if they are here. */
    public void settle() {
        unsettled = 0;
        countedUnit = here == 1 ? Tally.unit(unitId) : null;
    }

    /** Is counted in this unit from now on, and was taken out of the counts where it was; null when in none any more. */
    public void counted(UUID unit) {
        countedUnit = unit;
    }

    /** Under which unit this person is counted, as it was when assignments looked last; null when they are not. */
    public UUID countedUnit() {
        return countedUnit;
    }

    /** Whether nothing is known any more but that somebody belonged here. */
    public boolean isForgotten() {
        return here == 0 && learnerId == null && displayName.isEmpty() && cardNumber == null;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public String displayName() {
        return displayName;
    }

    public String nameSorted() {
        return nameSorted;
    }

    public String email() {
        return email == null ? "" : email;
    }

    public String externalRef() {
        return externalRef == null ? "" : externalRef;
    }

    public Integer cardNumber() {
        return cardNumber;
    }

    public UUID unitId() {
        return unitId;
    }

    public String roleLabel() {
        return roleLabel == null ? "" : roleLabel;
    }

    public boolean isYoung() {
        return young == 1;
    }

    public boolean isHere() {
        return here == 1;
    }

    /** Whether the upload that brought them was taken back, or another row took their place. */
    public boolean isUndone() {
        return here < 0;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public JoinedHow joinedHow() {
        return joinedHow;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public LeftHow leftHow() {
        return leftHow;
    }

    private String sorted(String name) {
        return name.isEmpty() && cardNumber != null ? String.format("~%06d", cardNumber) : Sorting.fold(name, 100);
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
