package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.CohortRule;

/** People of an organisation who are asked things together: named one by one, or whoever fits a rule now and later. */
@Entity
@Table(name = "cohort")
public class Cohort {

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String name;
    @Column(name = "by_rule")
    private int byRule;
    @Column(name = "rule_unit")
    private UUID ruleUnit;
    @Column(name = "rule_role")
    private String ruleRole;
    @Column(name = "rule_joined")
    private LocalDate ruleJoined;
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

    protected Cohort() {
    }

    /** @param rule null for one whose members are named */
    public Cohort(UUID organisation, String name, CohortRule rule, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.name = name;
        this.madeBy = by;
        this.madeAt = now;
        if (rule != null) {
            byRule = 1;
            ruleUnit = rule.unit().orElse(null);
            ruleRole = rule.role().isEmpty() ? null : rule.role();
            ruleJoined = rule.joinedSince().orElse(null);
        }
    }

    /** Belongs to another organisation; a rule that meant all of its own means those of this unit there. */
    public void moveTo(UUID organisation, UUID home) {
        organisationId = organisation;
        if (byRule == 1 && ruleUnit == null) {
            ruleUnit = home;
        }
    }

    public void rename(String better) {
        name = better;
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

    public UUID madeBy() {
        return madeBy;
    }

    public String name() {
        return name;
    }

    /** Empty for one whose members are named. */
    public Optional<CohortRule> rule() {
        return byRule == 0 ? Optional.empty()
                : Optional.of(new CohortRule(Optional.ofNullable(ruleUnit), ruleRole == null ? "" : ruleRole, Optional.ofNullable(ruleJoined)));
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
