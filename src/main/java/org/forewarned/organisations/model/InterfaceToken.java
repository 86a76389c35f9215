package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A token by which a system of an organisation reads, until it runs out or is taken back. */
@Entity
@Table(name = "interface_token")
public class InterfaceToken {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String name;
    private String beginning;
    private String digest;
    private String scopes;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "last_used")
    private LocalDate lastUsed;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private UUID revokedBy;

    protected InterfaceToken() {
    }

    /**
     * @param beginning its first characters
     * @param scopes their words, with a space between
     */
    public InterfaceToken(UUID organisation, String name, String beginning, String digest, String scopes, UUID account, Instant now, Instant expires) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.name = name;
        this.beginning = beginning;
        this.digest = digest;
        this.scopes = scopes;
        this.madeAt = now;
        this.madeBy = account;
        this.expiresAt = expires;
    }

    /** It opens nothing any more; a second time changes nothing. */
    public void revoke(UUID account, Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            revokedBy = account;
        }
    }

    public boolean opensAt(Instant now) {
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

    public String beginning() {
        return beginning;
    }

    public String scopes() {
        return scopes;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public LocalDate lastUsed() {
        return lastUsed;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
