package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What one person changed in one go: further changes of theirs within ten minutes belong to it, as long as nobody else's come between. */
@Entity
@Table(name = "draft_revision")
@IdClass(DraftRevision.Key.class)
public class DraftRevision {

    private static final Duration ONE_GO = Duration.ofMinutes(10);
    private static final int LONGEST = 300;

    @Id
    @Column(name = "draft_id")
    private UUID draftId;
    @Id
    private int number;
    private String what;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected DraftRevision() {
    }

    /** @param what the files that it touches, or a word for what was done */
    public DraftRevision(UUID draftId, int number, String what, UUID by, Instant now) {
        this.draftId = draftId;
        this.number = number;
        this.what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
        this.madeBy = by;
        this.beganAt = now;
        this.changedAt = now;
    }

    /** Whether a change of this person at this moment belongs to it. */
    public boolean takes(UUID by, Instant now) {
        return madeBy.equals(by) && now.isBefore(changedAt.plus(ONE_GO));
    }

    /** Takes another change in. */
    public void amend(String more, Instant now) {
        changedAt = now;
        if (!(" " + what + " ").contains(" " + more + " ") && what.length() + more.length() < LONGEST) {
            what = what + " " + more;
        }
    }

    public int number() {
        return number;
    }

    public String what() {
        return what;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID draftId;
        private int number;

        public Key() {
        }

        public Key(UUID draftId, int number) {
            this.draftId = draftId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && draftId.equals(key.draftId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(draftId, number);
        }
    }
}
