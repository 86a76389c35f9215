package org.forewarned.communications.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What an organisation says in its reminders. */
@Entity
@Table(name = "reminder_words")
public class ReminderWords {

    @Id
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String sentence;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Version
    private int version;

    protected ReminderWords() {
    }

    public ReminderWords(UUID organisationId, String sentence, Instant changedAt, UUID changedBy) {
        this.organisationId = organisationId;
        say(sentence, changedAt, changedBy);
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String sentence() {
        return sentence;
    }

    public final void say(String words, Instant at, UUID by) {
        this.sentence = words;
        this.changedAt = at;
        this.changedBy = by;
    }
}
