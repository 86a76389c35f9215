package org.forewarned.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One thing a learner did in a lesson: finished it, answered a question, went a way through a scenario, marked a message. */
@Entity
@Table(name = "progress")
@IdClass(Progress.Key.class)
public class Progress {

    @Id
    @Column(name = "enrolment_id")
    private UUID enrolmentId;
    @Id
    private String item;
    private String given;
    @Column(name = "given_at")
    private Instant at;

    protected Progress() {
    }

    public Progress(UUID enrolmentId, String item, String given, Instant now) {
        this.enrolmentId = enrolmentId;
        this.item = item;
        this.given = given;
        this.at = now;
    }

    public void change(String newlyGiven, Instant now) {
        given = newlyGiven;
        at = now;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public String item() {
        return item;
    }

    public String given() {
        return given;
    }

    public Instant at() {
        return at;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID enrolmentId;
        private String item;

        public Key() {
        }

        public Key(UUID enrolmentId, String item) {
            this.enrolmentId = enrolmentId;
            this.item = item;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && enrolmentId.equals(key.enrolmentId) && item.equals(key.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(enrolmentId, item);
        }
    }
}
