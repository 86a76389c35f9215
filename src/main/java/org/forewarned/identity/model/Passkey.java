package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A passkey: a key in somebody's phone, computer or security key that signs them in. Here is its public half. */
@Entity
@Table(name = "passkey")
public class Passkey {

    @Id
    private String digest;
    @Column(name = "account_id")
    private UUID accountId;
    private String credential;
    @Column(name = "public_key")
    private String publicKey;
    private String transports;
    private long signatures;
    private String name;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "used_at")
    private Instant usedAt;
    @Version
    private int version;

    protected Passkey() {
    }

    /**
     * @param digest of the credential's id, by which it is found
     * @param credential the id itself, in Base64
     * @param publicKey in COSE, in Base64
     * @param transports how the browser may reach it, separated by spaces
     */
    public Passkey(String digest, UUID accountId, String credential, String publicKey, String transports, long signatures, String name, Instant now) {
        this.digest = digest;
        this.accountId = accountId;
        this.credential = credential;
        this.publicKey = publicKey;
        this.transports = transports;
        this.signatures = signatures;
        this.name = name;
        this.madeAt = now;
    }

    public String digest() {
        return digest;
    }

    public UUID accountId() {
        return accountId;
    }

    public String credential() {
        return credential;
    }

    public String publicKey() {
        return publicKey;
    }

    public String transports() {
        return transports;
    }

    public long signatures() {
        return signatures;
    }

    public String name() {
        return name;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }

    /** It signed somebody in. */
    public void used(long count, Instant now) {
        this.signatures = count;
        this.usedAt = now;
    }
}
