package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The sums of what learners answered to a question before and after; what may be seen of them moves on when so many more have answered twice. */
@Entity
@Table(name = "before_after_count")
@IdClass(BeforeAfterCount.Key.class)
public class BeforeAfterCount {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "question_id")
    private String questionId;
    private int pairs;
    @Column(name = "before_sum")
    private int before;
    @Column(name = "after_sum")
    private int after;
    private int squares;
    @Column(name = "seen_pairs")
    private int seenPairs;
    @Column(name = "seen_before")
    private int seenBefore;
    @Column(name = "seen_after")
    private int seenAfter;
    @Column(name = "seen_squares")
    private int seenSquares;

    protected BeforeAfterCount() {
    }

    public BeforeAfterCount(UUID version, String question) {
        this.versionId = version;
        this.questionId = question;
    }

    /** One more pair; what may be seen moves on after so many. */
    public void add(int valueBefore, int valueAfter, int least) {
        pairs++;
        before += valueBefore;
        after += valueAfter;
        squares += (valueAfter - valueBefore) * (valueAfter - valueBefore);
        if (pairs - seenPairs >= least) {
            seenPairs = pairs;
            seenBefore = before;
            seenAfter = after;
            seenSquares = squares;
        }
    }

    public String questionId() {
        return questionId;
    }

    public int seenPairs() {
        return seenPairs;
    }

    public int seenBefore() {
        return seenBefore;
    }

    public int seenAfter() {
        return seenAfter;
    }

    public int seenSquares() {
        return seenSquares;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String questionId;

        public Key() {
        }

        public Key(UUID versionId, String questionId) {
            this.versionId = versionId;
            this.questionId = questionId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && questionId.equals(key.questionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, questionId);
        }
    }
}
