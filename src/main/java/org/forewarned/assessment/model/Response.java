package org.forewarned.assessment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was answered to one question of an attempt; may change until the attempt is handed in. */
@Entity
@Table(name = "response")
@IdClass(Response.Key.class)
public class Response {

    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;
    @Id
    @Column(name = "question_id")
    private String questionId;
    private String choices;
    @Column(name = "given_at")
    private Instant givenAt;

    protected Response() {
    }

    public Response(UUID attemptId, String questionId, List<String> choices, Instant now) {
        this.attemptId = attemptId;
        this.questionId = questionId;
        change(choices, now);
    }

    public final void change(List<String> newChoices, Instant now) {
        choices = String.join(" ", newChoices);
        givenAt = now;
    }

    public UUID attemptId() {
        return attemptId;
    }

    public String questionId() {
        return questionId;
    }

    public List<String> choices() {
        return List.of(choices.split(" "));
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID attemptId;
        private String questionId;

        public Key() {
        }

        public Key(UUID attemptId, String questionId) {
            this.attemptId = attemptId;
            this.questionId = questionId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && attemptId.equals(key.attemptId) && questionId.equals(key.questionId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(attemptId, questionId);
        }
    }
}
