package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Of a lesson in one version, how many did something in it, finished it, and were there last without completing; of the whole module the same. */
@Entity
@Table(name = "lesson_count")
@IdClass(LessonCount.Key.class)
public class LessonCount {

    /** Stands for the whole module; no lesson has such an id. */
    public static final String WHOLE = "*";

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "lesson_id")
    private String lessonId;
    private int begun;
    private int finished;
    private int stopped;
    @Column(name = "seen_begun")
    private int seenBegun;
    @Column(name = "seen_finished")
    private int seenFinished;
    @Column(name = "seen_stopped")
    private int seenStopped;

    protected LessonCount() {
    }

    public LessonCount(UUID version, String lesson) {
        this.versionId = version;
        this.lessonId = lesson;
    }

    public void add(int moreBegun, int moreFinished, int moreStopped) {
        begun += moreBegun;
        finished += moreFinished;
        stopped += moreStopped;
    }

    /** Whether so many more have begun than may be seen. */
    public boolean dueAfter(int least) {
        return begun - seenBegun >= least;
    }

    /** All that is counted may be seen. */
    public void show() {
        seenBegun = begun;
        seenFinished = finished;
        seenStopped = stopped;
    }

    public String lessonId() {
        return lessonId;
    }

    public int seenBegun() {
        return seenBegun;
    }

    public int seenFinished() {
        return seenFinished;
    }

    public int seenStopped() {
        return seenStopped;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String lessonId;

        public Key() {
        }

        public Key(UUID versionId, String lessonId) {
            this.versionId = versionId;
            this.lessonId = lessonId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && lessonId.equals(key.lessonId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, lessonId);
        }
    }
}
