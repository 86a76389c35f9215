package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.learning.CompletionKind;

/** A learner completed a module: when, how, and until when it counts. Renewing it makes another. */
@Entity
@Table(name = "completion")
public class Completion {

    @Id
    private UUID id;
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Column(name = "learner_id")
    private UUID learnerId;
    @Enumerated(EnumType.STRING)
    private CompletionKind kind;
    @Column(name = "attempt_id")
    private UUID attemptId;
    private Double score;
    private String nation;
    @Column(name = "completed_at")
    private Instant completedAt;
    @Column(name = "valid_until")
    private Instant validUntil;

    protected Completion() {
    }

    private Completion(Enrolment enrolment, CompletionKind kind, Instant now, Instant validUntil) {
        this.id = UUID.randomUUID();
        this.enrolmentId = enrolment.id();
        this.learnerId = enrolment.learnerId();
        this.kind = kind;
        this.completedAt = now;
        this.validUntil = validUntil;
    }

    /** Completed by passing the assessment. */
    public static Completion passed(Enrolment enrolment, UUID attempt, double score, String nation, Instant now, Instant validUntil) {
        Completion completion = new Completion(enrolment, CompletionKind.PASSED, now, validUntil);
        completion.attemptId = attempt;
        completion.score = score;
        completion.nation = nation;
        return completion;
    }

    /**
     * Completed by going through every lesson, alone or in a room.
     *
     * @param nation the one that was shown; null for all four
     */
    public static Completion attended(Enrolment enrolment, String nation, Instant now, Instant validUntil) {
        Completion completion = new Completion(enrolment, CompletionKind.ATTENDED, now, validUntil);
        completion.nation = nation;
        return completion;
    }

    /** Belongs to another enrolment of the same person and version from now on. */
    public void moveTo(Enrolment enrolment) {
        enrolmentId = enrolment.id();
        learnerId = enrolment.learnerId();
    }

    public UUID id() {
        return id;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public CompletionKind kind() {
        return kind;
    }

    public UUID attemptId() {
        return attemptId;
    }

    public Double score() {
        return score;
    }

    public String nation() {
        return nation;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public Instant validUntil() {
        return validUntil;
    }
}
