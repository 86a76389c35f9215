package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody else by whom people may sign in: a school's or council's own sign-in. Its issuer never changes, because its secret goes there. */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider {

    @Id
    private UUID id;
    private String name;
    private String issuer;
    @Column(name = "client_id")
    private String clientId;
    @Column(name = "client_secret")
    private String clientSecret;
    private String scopes;
    @Column(name = "second_words")
    private String secondWords;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "enabled_at")
    private Instant enabledAt;
    @Column(name = "enabled_by")
    private UUID enabledBy;
    @Column(name = "disabled_at")
    private Instant disabledAt;
    @Column(name = "disabled_by")
    private UUID disabledBy;
    @Version
    private int version;

    protected IdentityProvider() {
    }

    /** A provider that nobody can use yet. */
    public IdentityProvider(UUID id, String issuer, String name, String clientId, List<String> scopes, List<String> secondWords, UUID by, Instant now) {
        this.id = id;
        this.issuer = issuer;
        this.madeAt = now;
        this.madeBy = by;
        change(name, clientId, scopes, secondWords, by, now);
    }

    /** What may be changed of it. */
    public final void change(String newName, String newClientId, List<String> newScopes, List<String> newSecondWords, UUID by, Instant now) {
        this.name = newName;
        this.clientId = newClientId;
        this.scopes = String.join(" ", newScopes);
        this.secondWords = String.join(" ", newSecondWords);
        this.changedAt = now;
        this.changedBy = by;
    }

    /** A new secret, sealed; nothing for none. */
    public void keepSecret(Optional<String> sealed) {
        this.clientSecret = sealed.orElse(null);
    }

    /** From now on people may sign in by it. */
    public void switchOn(UUID by, Instant now) {
        if (!enabled()) {
            this.enabledAt = now;
            this.enabledBy = by;
            this.disabledAt = null;
            this.disabledBy = null;
        }
    }

    /** From now on nobody may sign in by it. */
    public void switchOff(UUID by, Instant now) {
        if (enabled()) {
            this.disabledAt = now;
            this.disabledBy = by;
        }
    }

    public boolean enabled() {
        return enabledAt != null && disabledAt == null;
    }

    public UUID id() {
        return id;
    }

    /** What stands on its button. */
    public String name() {
        return name;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    /** Sealed. */
    public Optional<String> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    public List<String> scopes() {
        return List.of(scopes.split(" "));
    }

    /** The words in what it says that count as a second factor; none where none do. */
    public List<String> secondWords() {
        return secondWords.isBlank() ? List.of() : List.of(secondWords.split(" "));
    }

    public Instant changedAt() {
        return changedAt;
    }
}
