package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A part of an organisation: a trust's school, a council's directorate, a year group. Units may hold units. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "parent_id")
    private UUID parentId;
    private String name;
    @Column(name = "external_ref")
    private String externalRef;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    private int version;

    protected Unit() {
    }

    /** @param parent the unit it is part of; null for the organisation itself */
    public Unit(UUID organisation, UUID parent, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.parentId = parent;
        this.name = name;
        this.madeAt = now;
    }

    public void rename(String better) {
        name = better;
    }

    /** Is part of this unit from now on; of the organisation itself when it is null. */
    public void moveBelow(UUID parent) {
        parentId = parent;
    }

    /** Belongs to another organisation from now on, with whoever is in it. */
    public void moveTo(UUID organisation, UUID parent) {
        organisationId = organisation;
        parentId = parent;
    }

    public void end(Instant now) {
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    public Instant endedAt() {
        return endedAt;
    }
}
