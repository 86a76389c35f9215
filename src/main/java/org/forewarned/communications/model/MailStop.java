package org.forewarned.communications.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address to which no reminders go. */
@Entity
@Table(name = "mail_stop")
public class MailStop {

    @Id
    private String digest;
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    protected MailStop() {
    }

    public MailStop(String digest, Instant stoppedAt) {
        this.digest = digest;
        this.stoppedAt = stoppedAt;
    }

    public String digest() {
        return digest;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }
}
