package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** How many found a lesson useful and how many did not; what may be seen of it moves on when so many more have said so. */
@Entity
@Table(name = "useful_count")
@IdClass(UsefulCount.Key.class)
public class UsefulCount {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "lesson_id")
    private String lessonId;
    @Column(name = "said_yes")
    private int yes;
    @Column(name = "said_no")
    private int no;
    @Column(name = "seen_yes")
    private int seenYes;
    @Column(name = "seen_no")
    private int seenNo;

    protected UsefulCount() {
    }

    public UsefulCount(UUID version, String lesson) {
        this.versionId = version;
        this.lessonId = lesson;
    }

    /** One more; what may be seen moves on after so many. */
    public void add(boolean saidYes, int least) {
        yes += saidYes ? 1 : 0;
        no += saidYes ? 0 : 1;
        if (yes + no - seenYes - seenNo >= least) {
            seenYes = yes;
            seenNo = no;
        }
    }

    public String lessonId() {
        return lessonId;
    }

    public int seenYes() {
        return seenYes;
    }

    public int seenNo() {
        return seenNo;
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
