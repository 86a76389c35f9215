package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.organisations.ReorganisationKind;

/** One organisation became part of another, or a unit of it became an organisation or moved to another. */
@Entity
@Table(name = "reorganisation")
public class Reorganisation {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private ReorganisationKind kind;
    @Column(name = "from_id")
    private UUID fromId;
    @Column(name = "into_id")
    private UUID intoId;
    @Column(name = "unit_id")
    private UUID unitId;
    private int people;
    @Column(name = "done_at")
    private Instant doneAt;
    @Column(name = "done_by")
    private UUID doneBy;

    protected Reorganisation() {
    }

    public Reorganisation(ReorganisationKind kind, UUID from, UUID into, UUID unit, int people, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.fromId = from;
        this.intoId = into;
        this.unitId = unit;
        this.people = people;
        this.doneBy = account;
        this.doneAt = now;
    }

    public ReorganisationKind kind() {
        return kind;
    }

    public UUID fromId() {
        return fromId;
    }

    public UUID intoId() {
        return intoId;
    }

    public int people() {
        return people;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
