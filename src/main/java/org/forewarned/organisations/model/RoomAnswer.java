package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What one phone answers to the question that is open. It is gone when the answers are counted. */
@Entity
@Table(name = "room_answer")
@IdClass(RoomAnswer.Key.class)
public class RoomAnswer {

    @Id
    @Column(name = "session_id")
    private UUID sessionId;
    @Id
    private String question;
    @Id
    private String phone;
    private String given;
    @Column(name = "answered_at")
    private Instant at;

    protected RoomAnswer() {
    }

    /** @param phone digest of the phone's word for this session */
    public RoomAnswer(UUID session, String question, String phone, String given, Instant now) {
        this.sessionId = session;
        this.question = question;
        this.phone = phone;
        this.given = given;
        this.at = now;
    }

    /** The phone says something else. */
    public void change(String newlyGiven, Instant now) {
        given = newlyGiven;
        at = now;
    }

    public String given() {
        return given;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID sessionId;
        private String question;
        private String phone;

        public Key() {
        }

        public Key(UUID sessionId, String question, String phone) {
            this.sessionId = sessionId;
            this.question = question;
            this.phone = phone;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && sessionId.equals(key.sessionId) && question.equals(key.question) && phone.equals(key.phone);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, question, phone);
        }
    }
}
