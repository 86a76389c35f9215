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
    @Column(name = "moved_from")
    private UUID movedFrom;
    @Column(name = "moved_to")
    private UUID movedTo;
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

    /** Goes on from this one with a newer version. */
    public void goOnFrom(Enrolment older, String lesson, Instant now) {
        if (movedFrom == null) {
            movedFrom = older.id;
        }
        at(lesson, now);
        older.movedTo = id;
    }

    /** Where one stood that another has taken up, that one stands now. */
    public void point(UUID from, UUID into) {
        if (from.equals(movedFrom)) {
            movedFrom = into.equals(id) ? null : into;
        }
        if (from.equals(movedTo)) {
            movedTo = into.equals(id) ? null : into;
        }
    }

    /** Takes over where another one of the same version has gone on. */
    public void takeOver(Enrolment other) {
        movedTo = movedTo == null ? other.movedTo : movedTo;
        movedFrom = movedFrom == null ? other.movedFrom : movedFrom;
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

    /** The enrolment in an older version from which this one goes on; null for one that was begun by itself. */
    public UUID movedFrom() {
        return movedFrom;
    }

    /** The enrolment in a newer version that goes on for this one; null as long as it is the one in use. */
    public UUID movedTo() {
        return movedTo;
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
