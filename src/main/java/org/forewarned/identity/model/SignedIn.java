package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A sitting: somebody is signed in on a device until they sign out, do nothing for half a day, or a week has passed. */
@Entity
@Table(name = "signed_in")
public class SignedIn {

    /** Without a deed for so long, a sitting ends. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** However much is done, a sitting ends then. */
    public static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration STEP = Duration.ofMinutes(5);

    /** A digest of the 128 random bits in the cookie: the database alone opens nothing. */
    @Id
    private String digest;
    private UUID id;
    @Column(name = "account_id")
    private UUID accountId;
    private String way;
    private String device;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "second_at")
    private Instant secondAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SignedIn() {
    }

    /** @param device a few words about the browser, for the list of one's sittings */
    public SignedIn(String digest, UUID accountId, String way, String device, Instant now) {
        this.digest = digest;
        this.id = UUID.randomUUID();
        this.accountId = accountId;
        this.way = way;
        this.device = device;
        this.begunAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(IDLE);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String way() {
        return way;
    }

    public String device() {
        return device;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** When they proved with a second factor who they are, if they did. */
    public Optional<Instant> secondAt() {
        return Optional.ofNullable(secondAt);
    }

    public void proveWithSecond(Instant now) {
        this.secondAt = now;
    }

    /** Whether something has to be noted for a deed now: not more often than every few minutes. */
    public boolean stale(Instant now) {
        return now.isAfter(seenAt.plus(STEP));
    }

    /** Something was done in this sitting. */
    public void seen(Instant now) {
        this.seenAt = now;
        Instant idle = now.plus(IDLE);
        Instant last = begunAt.plus(LONGEST);
        this.expiresAt = idle.isBefore(last) ? idle : last;
    }
}
