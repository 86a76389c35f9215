package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody learned elsewhere: what, when, what shows it, and who says so. */
@Entity
@Table(name = "outside_training")
public class OutsideTraining {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "membership_id")
    private UUID membershipId;
    @Column(name = "assigned_id")
    private UUID assignedId;
    private String title;
    @Column(name = "done_on")
    private LocalDate doneOn;
    private String evidence;
    @Column(name = "said_by")
    private String saidBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;

    protected OutsideTraining() {
    }

    /** @param assigned what it counts for; null where it stands for itself */
    public OutsideTraining(UUID organisation, UUID membership, UUID assigned, String title, LocalDate doneOn, String evidence, String saidBy, UUID by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.membershipId = membership;
        this.assignedId = assigned;
        this.title = title;
        this.doneOn = doneOn;
        this.evidence = evidence;
        this.saidBy = saidBy;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    /** Belongs to another organisation, and perhaps to another row of the same person. */
    public void moveTo(UUID organisation, UUID membership) {
        organisationId = organisation;
        membershipId = membership;
    }

    public UUID id() {
        return id;
    }

    public UUID membershipId() {
        return membershipId;
    }

    public UUID assignedId() {
        return assignedId;
    }

    public String title() {
        return title;
    }

    public LocalDate doneOn() {
        return doneOn;
    }

    public String evidence() {
        return evidence;
    }

    public String saidBy() {
        return saidBy;
    }
}
