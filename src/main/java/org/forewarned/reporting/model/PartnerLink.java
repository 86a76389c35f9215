package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A link by which a partner sees frozen counts until a day, or until it is taken back. The link itself is not kept, only a keyed digest. */
@Entity
@Table(name = "partner_link")
public class PartnerLink {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String name;
    private String kinds;
    private String digest;
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
    @Version
    private int version;

    protected PartnerLink() {
    }

    /**
     * @param organisation whose units it shows; null for kinds of all organisations
     * @param name of the partner
     * @param kinds which kinds it shows, with commas; empty for all
     */
    public PartnerLink(UUID organisation, String name, String kinds, String digest, UUID account, Instant now, Instant until) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.name = name;
        this.kinds = kinds;
        this.digest = digest;
        this.madeBy = account;
        this.madeAt = now;
        this.expiresAt = until;
    }

    /** Opens no more. A second time changes nothing. */
    public void revoke(UUID account, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = account;
        }
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

    public String name() {
        return name;
    }

    public String kinds() {
        return kinds;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
