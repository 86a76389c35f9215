package org.forewarned.communications.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How far a round of reminders has gone. Two servers that go on from the same place cross, and one of them is undone. */
@Entity
@Table(name = "reminder_round")
public class ReminderRound {

    @Id
    private String id;
    @Column(name = "at_time")
    private Instant atTime;
    @Column(name = "at_group")
    private UUID atGroup;
    @Column(name = "at_id")
    private UUID atId;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Version
    private int version;

    protected ReminderRound() {
    }

    public ReminderRound(String id, Instant now) {
        this.id = id;
        this.begunAt = now;
    }

    /** One that goes through time and begins here. */
    public ReminderRound(String id, Instant now, Instant from) {
        this(id, now);
        this.atTime = from;
        this.atId = new UUID(0, 0);
    }

    public Optional<UUID> at() {
        return Optional.ofNullable(atId);
    }

    /** The assignment that it is going through, where it goes through assignments. */
    public Optional<UUID> group() {
        return Optional.ofNullable(atGroup);
    }

    public Instant atTime() {
        return atTime;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public void goOnAfter(UUID last) {
        this.atId = last;
    }

    public void goOnAfter(UUID group, UUID last) {
        this.atGroup = group;
        this.atId = last;
    }

    public void goOnAfter(Instant time, UUID last) {
        this.atTime = time;
        this.atId = last;
    }

    public void end(Instant now) {
        this.doneAt = now;
    }
}
