package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link that was given out: it works once and not for long. Only a digest of its token is kept. */
@Entity
@Table(name = "account_link")
public class AccountLink {

    /** What it is for. */
    public enum Purpose {
        /** Whoever opens it makes an account with its address. */
        REGISTER,
        /** The address of an account is theirs. */
        CONFIRM,
        /** Choose a new password. */
        RESET,
        /** The new address of an account is theirs. */
        NEW_EMAIL,
        /** The old address agrees to the new one. */
        OLD_EMAIL,
        /** Whoever opens it becomes the first administrator. */
        ADMINISTRATOR,
        /** A challenge that was answered, so that it can't be answered again. */
        ANSWERED
    }

    @Id
    private String digest;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    @Column(name = "account_id")
    private UUID accountId;
    private String email;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AccountLink() {
    }

    public AccountLink(String digest, Purpose purpose, UUID accountId, String email, Instant madeAt, Instant expiresAt) {
        this.digest = digest;
        this.purpose = purpose;
        this.accountId = accountId;
        this.email = email;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    public String digest() {
        return digest;
    }

    public boolean validAt(Purpose wanted, Instant now) {
        return purpose == wanted && now.isBefore(expiresAt);
    }

    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }
}
