package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A printed card that lets one person in, once. The organisation knows its number; the code on it nobody can read again. */
@Entity
@Table(name = "card")
public class Card {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    private int number;
    private String digest;
    private int young;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Version
    private int version;

    protected Card() {
    }

    /** @param unit null for the organisation itself */
    public Card(UUID organisation, UUID unit, int number, String digest, boolean young, UUID account, Instant now, Instant expires) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.unitId = unit;
        this.number = number;
        this.digest = digest;
        this.young = young ? 1 : 0;
        this.madeBy = account;
        this.madeAt = now;
        this.expiresAt = expires;
    }

    /** Let this person in; it lets nobody in again. */
    public void use(UUID membership, Instant now) {
        usedAt = now;
        membershipId = membership;
    }

    /** Let in somebody for whom another row stands now. */
    public void belongTo(UUID membership) {
        membershipId = membership;
    }

    /** It lets nobody in any more. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean openAt(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID unitId() {
        return unitId;
    }

    public int number() {
        return number;
    }

    public boolean isYoung() {
        return young == 1;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant usedAt() {
        return usedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    /** Whom it let in; null as long as nobody came. */
    public UUID membershipId() {
        return membershipId;
    }

    public void moveTo(UUID organisation, UUID unit, int renumbered) {
        organisationId = organisation;
        unitId = unit;
        number = renumbered;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
