package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A device on which a learner goes on without typing the code: for one sitting, or for twelve months when they chose so. */
@Entity
@Table(name = "device_token")
public class DeviceToken {

    /** A digest of the 128 random bits in the cookie: the database alone opens nothing. */
    @Id
    private String digest;
    @Column(name = "learner_id")
    private UUID learnerId;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    private int joined;

    protected DeviceToken() {
    }

    public DeviceToken(String digest, UUID learnerId, Instant issuedAt, Instant expiresAt) {
        this.digest = digest;
        this.learnerId = learnerId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** Says whether its learner belongs to an organisation, or did. */
    public DeviceToken joined(boolean is) {
        joined = is ? 1 : 0;
        return this;
    }

    /** Whether its learner may belong to an organisation; where not, nobody has to look. */
    public boolean isJoined() {
        return joined == 1;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public boolean validAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Lasts until then. */
    public void last(Instant until) {
        expiresAt = until;
    }

    public boolean lastsBeyond(Duration time) {
        return expiresAt.isAfter(issuedAt.plus(time));
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
