package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One edition of something that an organisation wants to be read and understood. A new edition is another document. */
@Entity
@Table(name = "document")
public class Document {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String title;
    private String edition;
    @Column(name = "dated_on")
    private LocalDate datedOn;
    @Column(name = "kept_at")
    private String keptAt;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private UUID addedBy;

    protected Document() {
    }

    /** @param keptAt where people find it */
    public Document(UUID organisation, String title, String edition, LocalDate datedOn, String keptAt, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.title = title;
        this.edition = edition;
        this.datedOn = datedOn;
        this.keptAt = keptAt;
        this.addedBy = by;
        this.addedAt = now;
    }

    /** Belongs to another organisation. */
    public void moveTo(UUID organisation) {
        organisationId = organisation;
    }

    /** The same edition in another organisation. */
    public Document twin(UUID organisation) {
        return new Document(organisation, title, edition, datedOn, keptAt, addedBy, addedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String title() {
        return title;
    }

    public String edition() {
        return edition;
    }

    public LocalDate datedOn() {
        return datedOn;
    }

    public String keptAt() {
        return keptAt;
    }
}
