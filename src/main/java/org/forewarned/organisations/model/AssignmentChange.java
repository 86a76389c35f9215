package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody did to an assignment: asked, changed, paused, resumed, widened or withdrew it. */
@Entity
@Table(name = "assignment_change")
public class AssignmentChange {

    /** What was asked by another day, of which people are told. */
    public static final String NEW_DATE = "new-date";

    @Id
    private UUID id;
    @Column(name = "assignment_id")
    private UUID assignmentId;
    private String what;
    private String detail;
    @Column(name = "changed_at")
    private Instant at;
    @Column(name = "changed_by")
    private UUID by;

    protected AssignmentChange() {
    }

    /** @param detail for reading, such as the new date; may be empty */
    public AssignmentChange(UUID assignment, String what, String detail, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.assignmentId = assignment;
        this.what = what;
        this.detail = detail;
        this.by = by;
        this.at = now;
    }

    public String what() {
        return what;
    }

    public String detail() {
        return detail;
    }

    public Instant at() {
        return at;
    }

    public UUID by() {
        return by;
    }
}
