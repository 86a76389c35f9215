package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.WayKind;

/** A link or class code by which people come in until it ends or is taken back. Its text is sealed; looked up is only its digest. */
@Entity
@Table(name = "joining_way")
public class JoiningWay {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Enumerated(EnumType.STRING)
    private WayKind kind;
    private String digest;
    private String sealed;
    @Enumerated(EnumType.STRING)
    private OrganisationRole role;
    private int young;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private UUID revokedBy;
    private int uses;

    protected JoiningWay() {
    }

    /**
     * @param unit to which those belong who come in by it; null for the organisation itself
     * @param young whether it is for young people
     */
    public JoiningWay(UUID organisation, UUID unit, WayKind kind, Secret secret, boolean young, UUID account, Instant now, Instant expires) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.unitId = unit;
        this.kind = kind;
        this.digest = secret.digest();
        this.sealed = secret.sealed();
        this.young = young ? 1 : 0;
        this.madeAt = now;
        this.madeBy = account;
        this.expiresAt = expires;
    }

    /**
     * What opens a way.
     *
     * @param digest by which it is found
     * @param sealed the text itself, which only this installation can open
     */
    public record Secret(String digest, String sealed) {
    }

    /** Who comes in by it, and one person only, coordinates. */
    public JoiningWay to(OrganisationRole given) {
        role = given;
        return this;
    }

    /** Nobody comes in by it any more. */
    public void revoke(UUID account, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = account;
        }
    }

    public void moveTo(UUID organisation, UUID unit) {
        organisationId = organisation;
        unitId = unit;
    }

    public boolean openAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
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

    public WayKind kind() {
        return kind;
    }

    public String sealed() {
        return sealed;
    }

    /** What the one person who comes in by it will do there; null for one by which members come in. */
    public OrganisationRole role() {
        return role;
    }

    public boolean isYoung() {
        return young == 1;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public int uses() {
        return uses;
    }
}
