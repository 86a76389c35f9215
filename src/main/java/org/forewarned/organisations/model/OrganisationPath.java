package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A path that an organisation has made: modules in order. */
@Entity
@Table(name = "learning_path")
public class OrganisationPath {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String name;
    private String modules;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private UUID madeBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_by")
    private UUID closedBy;
    @Version
    private int version;

    protected OrganisationPath() {
    }

    public OrganisationPath(UUID organisation, String name, List<String> modules, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.name = name;
        this.modules = String.join(" ", modules);
        this.madeBy = by;
        this.madeAt = now;
    }

    /** Is offered no more; what was asked of it stays asked. */
    public void close(UUID by, Instant now) {
        closedAt = now;
        closedBy = by;
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

    public List<String> modules() {
        return List.of(modules.split(" "));
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
