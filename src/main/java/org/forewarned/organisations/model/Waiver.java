package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody need not do what was asked of them: why, and who says so. */
@Entity
@Table(name = "waiver")
public class Waiver {

    @Id
    @Column(name = "assigned_id")
    private UUID assignedId;
    private String reason;
    @Column(name = "waived_at")
    private Instant waivedAt;
    @Column(name = "waived_by")
    private UUID waivedBy;

    protected Waiver() {
    }

    public Waiver(UUID assigned, String reason, UUID by, Instant now) {
        this.assignedId = assigned;
        this.reason = reason;
        this.waivedBy = by;
        this.waivedAt = now;
    }

    public UUID assignedId() {
        return assignedId;
    }

    public String reason() {
        return reason;
    }

    public Instant waivedAt() {
        return waivedAt;
    }
}
