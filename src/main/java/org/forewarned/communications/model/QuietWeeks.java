package org.forewarned.communications.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which an organisation's people are not reminded, such as holidays. */
@Entity
@Table(name = "quiet_weeks")
public class QuietWeeks {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String name;
    @Column(name = "from_on")
    private LocalDate from;
    @Column(name = "to_on")
    private LocalDate to;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private UUID addedBy;

    protected QuietWeeks() {
    }

    /** @param to the last quiet day */
    public QuietWeeks(UUID organisation, String name, LocalDate from, LocalDate to, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.name = name;
        this.from = from;
        this.to = to;
        this.addedBy = by;
        this.addedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }
}
