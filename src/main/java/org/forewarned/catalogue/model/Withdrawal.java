package org.forewarned.catalogue.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A module was withdrawn, until somebody opened it again. */
@Entity
@Table(name = "withdrawal")
public class Withdrawal {

    @Id
    private UUID id;
    @Column(name = "module_id")
    private String moduleId;
    private String reason;
    private String notice;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;

    protected Withdrawal() {
    }

    /** @param notice what learners read */
    public Withdrawal(String moduleId, String reason, String notice, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.moduleId = moduleId;
        this.reason = reason;
        this.notice = notice;
        this.madeBy = by;
        this.madeAt = now;
    }

    /** The module is offered again. */
    public void end(UUID by, Instant now) {
        endedAt = now;
        endedBy = by;
    }

    public String moduleId() {
        return moduleId;
    }

    public String reason() {
        return reason;
    }

    public String notice() {
        return notice;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
