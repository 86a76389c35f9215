package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One learner takes one version of a module. It begins with the first thing that is stored, and remembers where they were. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    @Id
    private UUID id;
    @Column(name = "learner_id")
    private UUID learnerId;
    @Column(name = "module_id")
    private String moduleId;
    @Column(name = "version_id")
    private UUID versionId;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "last_lesson")
    private String lastLesson;
    @Column(name = "last_at")
    private Instant lastAt;
    @Version
    private int version;

    protected Enrolment() {
    }

    public Enrolment(UUID learnerId, String moduleId, UUID versionId, Instant now) {
        this.id = UUID.randomUUID();
        this.learnerId = learnerId;
        this.moduleId = moduleId;
        this.versionId = versionId;
        this.begunAt = now;
        this.lastAt = now;
    }

    /** The learner is at this lesson now; null for the assessment. */
    public void at(String lesson, Instant now) {
        if (lesson != null) {
            lastLesson = lesson;
        }
        lastAt = now;
    }

    /** Is this learner's from now on: they are the same person. */
    public void belongTo(UUID learner) {
        learnerId = learner;
    }

    public UUID id() {
        return id;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public String moduleId() {
        return moduleId;
    }

    public UUID versionId() {
        return versionId;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public String lastLesson() {
        return lastLesson;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
