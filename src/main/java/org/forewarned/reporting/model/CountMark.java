package org.forewarned.reporting.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Up to where something has been counted, in the order of time and id. Whoever counts holds it, so that of several servers one counts at a time. */
@Entity
@Table(name = "count_mark")
public class CountMark {

    @Id
    private String name;
    @Column(name = "reached_at")
    private Instant at;
    @Column(name = "reached_id")
    private UUID id;
    @Version
    private int version;

    protected CountMark() {
    }

    /** Before everything. */
    public CountMark(String name) {
        this.name = name;
        this.at = Instant.EPOCH;
        this.id = new UUID(0, 0);
    }

    /** Everything up to here is counted. */
    public void reach(Instant moment, UUID last) {
        at = moment;
        id = last;
    }

    public Instant at() {
        return at;
    }

    public UUID id() {
        return id;
    }
}
