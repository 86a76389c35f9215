package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** How many chose something, of what is to be ordered or matched how many placed it right, and the sum of their scores of the rest. */
@Entity
@Table(name = "choice_count")
@IdClass(ChoiceCount.Key.class)
public class ChoiceCount {

    @Id
    @Column(name = "version_id")
    private UUID versionId;
    @Id
    @Column(name = "question_id")
    private String questionId;
    @Id
    @Column(name = "choice_id")
    private String choiceId;
    private int chosen;
    private double rest;
    @Column(name = "seen_chosen")
    private int seenChosen;
    @Column(name = "seen_rest")
    private double seenRest;

    protected ChoiceCount() {
    }

    public ChoiceCount(UUID version, String question, String choice) {
        this.versionId = version;
        this.questionId = question;
        this.choiceId = choice;
    }

    public void add(int more, double restOfThese) {
        chosen += more;
        rest += restOfThese;
    }

    /** All that is counted may be seen. */
    public void show() {
        seenChosen = chosen;
        seenRest = rest;
    }

    public String choiceId() {
        return choiceId;
    }

    public int seenChosen() {
        return seenChosen;
    }

    public double seenRest() {
        return seenRest;
    }

    public String questionId() {
        return questionId;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID versionId;
        private String questionId;
        private String choiceId;

        public Key() {
        }

        public Key(UUID versionId, String questionId, String choiceId) {
            this.versionId = versionId;
            this.questionId = questionId;
            this.choiceId = choiceId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && versionId.equals(key.versionId) && questionId.equals(key.questionId) && choiceId.equals(key.choiceId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(versionId, questionId, choiceId);
        }
    }
}
