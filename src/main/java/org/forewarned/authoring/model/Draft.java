package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.authoring.DraftState;

/** A module's text while it is worked on; there is one at a time. It ends when it is published or discarded. */
@Entity
@Table(name = "draft")
public class Draft {

    @Id
    private UUID id;
    @Column(name = "module_id")
    private String moduleId;
    @Column(name = "base_number")
    private int baseNumber;
    @Enumerated(EnumType.STRING)
    private DraftState state;
    private int number;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "begun_by")
    private UUID begunBy;

    protected Draft() {
    }

    /** @param baseNumber the published version that it begins with; 0 for a new module */
    public Draft(String moduleId, int baseNumber, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.moduleId = moduleId;
        this.baseNumber = baseNumber;
        this.state = DraftState.DRAFT;
        this.begunBy = by;
        this.begunAt = now;
    }

    /** Counts another revision. @return its number */
    public int next() {
        number++;
        return number;
    }

    /** Goes to review or comes back from it. */
    public void become(DraftState other) {
        state = other;
    }

    public UUID id() {
        return id;
    }

    public String moduleId() {
        return moduleId;
    }

    public int baseNumber() {
        return baseNumber;
    }

    public DraftState state() {
        return state;
    }

    public int number() {
        return number;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public UUID begunBy() {
        return begunBy;
    }
}
