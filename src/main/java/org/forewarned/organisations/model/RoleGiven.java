package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.forewarned.organisations.OrganisationRole;

/** An account coordinates an organisation, or one of its units with all that is in it. */
@Entity
@Table(name = "organisation_role")
public class RoleGiven {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Column(name = "unit_id")
    private UUID unitId;
    @Column(name = "account_id")
    private UUID accountId;
    @Enumerated(EnumType.STRING)
    private OrganisationRole role;
    @Column(name = "given_at")
    private Instant givenAt;
    @Column(name = "given_by")
    private UUID givenBy;

    protected RoleGiven() {
    }

    /** @param unit null for the whole organisation */
    public RoleGiven(UUID organisation, UUID unit, UUID account, OrganisationRole role, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.unitId = unit;
        this.accountId = account;
        this.role = role;
        this.givenBy = by;
        this.givenAt = now;
    }

    /** Belongs to another organisation from now on, for one unit of it or for the whole. */
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

    public UUID accountId() {
        return accountId;
    }

    public OrganisationRole role() {
        return role;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
