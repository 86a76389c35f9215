package org.forewarned.communications.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A reminder that waits for the end of quiet weeks. */
@Entity
@Table(name = "reminder_held")
public class HeldReminder {

    @Id
    @Column(name = "assigned_id")
    private UUID assignedId;
    @Column(name = "newly_asked")
    private int newlyAsked;
    @Column(name = "resume_on")
    private LocalDate resumeOn;

    protected HeldReminder() {
    }

    /** @param fresh whether they have not been told yet that it is asked */
    public HeldReminder(UUID assigned, boolean fresh, LocalDate resumeOn) {
        this.assignedId = assigned;
        this.newlyAsked = fresh ? 1 : 0;
        this.resumeOn = resumeOn;
    }

    public UUID assignedId() {
        return assignedId;
    }

    public boolean isNew() {
        return newlyAsked == 1;
    }
}
