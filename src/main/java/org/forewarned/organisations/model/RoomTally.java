package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** How many phones of a room gave a choice of a question; under the choice without a name, how many answered at all. */
@Entity
@Table(name = "room_tally")
@IdClass(RoomTally.Key.class)
public class RoomTally {

    /** Stands for all phones together. */
    public static final String ALL = "*";

    @Id
    @Column(name = "session_id")
    private UUID sessionId;
    @Id
    private String question;
    @Id
    private String choice;
    private int answers;

    protected RoomTally() {
    }

    public RoomTally(UUID session, String question, String choice, int answers) {
        this.sessionId = session;
        this.question = question;
        this.choice = choice;
        this.answers = answers;
    }

    public String choice() {
        return choice;
    }

    public int answers() {
        return answers;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private UUID sessionId;
        private String question;
        private String choice;

        public Key() {
        }

        public Key(UUID sessionId, String question, String choice) {
            this.sessionId = sessionId;
            this.question = question;
            this.choice = choice;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && sessionId.equals(key.sessionId) && question.equals(key.question) && choice.equals(key.choice);
        }

        @Override
        public int hashCode() {
            return Objects.hash(sessionId, question, choice);
        }
    }
}
