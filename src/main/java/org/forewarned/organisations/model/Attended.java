package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was in the room: a member whom the coordinator named, or somebody whose name was typed for a certificate and is kept nowhere.
 * Of a member it is only noted until the completion is recorded.
 */
@Entity
@Table(name = "attended")
public class Attended {

    @Id
    private UUID id;
    @Column(name = "session_id")
    private UUID sessionId;
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "completion_id")
    private UUID completionId;
    @Column(name = "stand_in")
    private UUID standIn;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "valid_until")
    private Instant validUntil;
    @Column(name = "noted_at")
    private Instant notedAt;
    @Version
    private int version;

    protected Attended() {
    }

    /** @param membership null for somebody whose name is not kept */
    public Attended(UUID session, UUID membership, Instant now) {
        this.id = UUID.randomUUID();
        this.sessionId = session;
        this.membershipId = membership;
        this.notedAt = now;
    }

    /** The member has not come in themselves: the completion is this learner's until they do. */
    public void standIn(UUID learner) {
        standIn = learner;
    }

    /** The member has come in, and has what the stand-in had. */
    public void standOut() {
        standIn = null;
    }

    /** The membership is one with another now. */
    public void belongTo(UUID membership) {
        membershipId = membership;
    }

    /** It counts: this completion came of it. */
    public Attended completed(UUID completion, Instant at, Instant until) {
        completionId = completion;
        completedAt = at;
        validUntil = until;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID membershipId() {
        return membershipId;
    }

    public UUID completionId() {
        return completionId;
    }

    public UUID standIn() {
        return standIn;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public Instant validUntil() {
        return validUntil;
    }

    public boolean isRecorded() {
        return completedAt != null;
    }
}
