package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who learns, of whom we know neither name nor address. A learner begins with the first thing that is stored for
 * them and comes back by their code, which may be replaced.
 */
@Entity
@Table(name = "learner")
public class Learner {

    @Id
    private UUID id;
    @Column(name = "code_hmac")
    private String codeHmac;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "code_kept_at")
    private Instant codeKeptAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    /** 1 for somebody who belongs to an organisation, or did. */
    private int joined;
    @Version
    private int version;

    protected Learner() {
    }

    public Learner(UUID id, String codeHmac, Instant now) {
        this.id = id;
        this.codeHmac = codeHmac;
        this.begunAt = now;
        this.seenAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Whether this is the fingerprint of the learner's code. */
    public boolean isReachedBy(String hmac) {
        return codeHmac.equals(hmac);
    }

    /** From now on only the new code brings this learner back. */
    public void replaceCode(String newCodeHmac) {
        this.codeHmac = newCodeHmac;
        this.codeKeptAt = null;
    }

    /** The learner says that the code is written down. */
    public void keepCode(Instant now) {
        this.codeKeptAt = now;
    }

    /** Came back with the code; known to the hour, so that devices let in at the same time do not cross. */
    public void seen(Instant now) {
        if (now.isAfter(seenAt.plus(Duration.ofHours(1)))) {
            this.seenAt = now;
        }
    }

    /** Whether they belong to an organisation, or did. */
    public boolean isJoined() {
        return joined == 1;
    }

    /** When the learner said that the code is written down; null before. */
    public Instant codeKeptAt() {
        return codeKeptAt;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
