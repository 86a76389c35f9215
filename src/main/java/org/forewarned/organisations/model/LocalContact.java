package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.forewarned.organisations.ContactEntry;
import org.forewarned.organisations.ContactKind;

/** Whom the people of an organisation turn to on the spot; somebody answers for its being right, and looks again by a date. */
@Entity
@Table(name = "local_contact")
public class LocalContact {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Enumerated(EnumType.STRING)
    private ContactKind kind;
    private String name;
    private String reach;
    private String hours;
    private String owner;
    @Column(name = "review_by")
    private LocalDate reviewBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Version
    private int version;

    protected LocalContact() {
    }

    public LocalContact(UUID organisation, ContactEntry entry, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        change(entry, account, now);
    }

    /** Reads so from now on. */
    public void change(ContactEntry entry, UUID account, Instant now) {
        unitId = entry.unit().orElse(null);
        kind = entry.kind();
        name = entry.name();
        reach = entry.reach();
        hours = entry.hours().isEmpty() ? null : entry.hours();
        owner = entry.owner();
        reviewBy = entry.reviewBy();
        changedAt = now;
        changedBy = account;
    }

    public void moveTo(UUID organisation, UUID unit) {
        organisationId = organisation;
        unitId = unit;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID unitId() {
        return unitId;
    }

    public ContactEntry entry() {
        return new ContactEntry(kind, name, reach, hours == null ? "" : hours, owner, reviewBy, java.util.Optional.ofNullable(unitId));
    }
}
