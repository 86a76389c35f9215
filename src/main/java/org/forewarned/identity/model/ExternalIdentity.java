package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.OutsidePerson;

/** Somebody as a provider knows them, (issuer, subject), and the account that they sign in to with it. */
@Entity
@Table(name = "external_identity")
public class ExternalIdentity {

    @Id
    private UUID id;
    private String issuer;
    private String subject;
    @Column(name = "account_id")
    private UUID accountId;
    private String email;
    private String name;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Version
    private int version;

    protected ExternalIdentity() {
    }

    public ExternalIdentity(OutsidePerson who, UUID accountId, Instant now) {
        this.id = UUID.randomUUID();
        this.issuer = who.issuer();
        this.subject = who.subject();
        this.accountId = accountId;
        this.madeAt = now;
        used(who, now);
    }

    /** They signed in with it; what the provider says now counts. */
    public final void used(OutsidePerson said, Instant now) {
        this.email = said.email().orElse(null);
        this.name = said.name().orElse(null);
        this.usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String issuer() {
        return issuer;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The address as the provider says; for showing only. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** The name as the provider says. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
