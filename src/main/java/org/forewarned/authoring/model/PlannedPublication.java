package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A draft is to be published on a day, as it stood when that was decided: changed afterwards, it waits until somebody decides again. */
@Entity
@Table(name = "planned_publication")
public class PlannedPublication {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;
    @Column(name = "on_day")
    private LocalDate onDay;
    private String kind;
    private String reason;
    private String lessons;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;

    protected PlannedPublication() {
    }

    /** @param lessons ids of the lessons that changed, with spaces */
    public PlannedPublication(UUID draftId, LocalDate onDay, String kind, String reason, String lessons, UUID by, Instant now) {
        this.draftId = draftId;
        this.onDay = onDay;
        this.kind = kind;
        this.reason = reason;
        this.lessons = lessons;
        this.madeBy = by;
        this.madeAt = now;
    }

    public UUID draftId() {
        return draftId;
    }

    public LocalDate onDay() {
        return onDay;
    }

    public String kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public String lessons() {
        return lessons;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }
}
