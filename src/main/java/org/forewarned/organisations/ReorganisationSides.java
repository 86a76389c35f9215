package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Who is which side of a reorganisation, and what follows from it for both. */
@ApplicationScoped
public class ReorganisationSides {

    private OrganisationRepository organisations;
    private ReorganisationRepository plans;
    private Standings standings;
    private Units units;

    protected ReorganisationSides() {
    }

    @Inject
    public ReorganisationSides(OrganisationRepository organisations, ReorganisationRepository plans, Standings standings, Units units) {
        this.organisations = organisations;
        this.plans = plans;
        this.standings = standings;
        this.units = units;
    }

    /** The organisations for which this asker could be the other side. */
    List<OrganisationView> partners(Asker asker, ReorganisationPlan plan) {
        if (plan.state() != ReorganisationState.PROPOSED || plan.dissolves()) {
            return List.of();
        }
        Optional<UUID> missing = plan.fromId() != null && plan.intoId() != null ? Optional.empty() : plan.proposedFor();
        return missing.isEmpty() ? List.of() : asker.account().map(organisations::roles).stream().flatMap(List::stream)
                .filter(role -> role.unitId() == null && role.role() == OrganisationRole.COORDINATOR).map(RoleGiven::organisationId).distinct()
                .filter(id -> !id.equals(missing.get())).map(organisations::organisation).flatMap(Optional::stream).filter(o -> o.endedAt() == null)
                .map(Organisations::view).toList();
    }

    boolean mayAgree(Asker asker, ReorganisationPlan plan, Optional<UUID> other) {
        boolean known = plan.fromId() != null && (plan.dissolves() || plan.intoId() != null);
        if (known) {
            return administers(asker) || (plan.dissolves() && plan.proposedFor().filter(side -> rules(asker, side)).isPresent());
        }
        return other.isPresent() && partners(asker, plan).stream().anyMatch(p -> p.id().equals(other.get()));
    }

    ReorganisationPlan visible(Asker asker, UUID id) {
        asker.signedIn();
        ReorganisationPlan plan = plans.plan(id).orElseThrow(NotAllowed::new);
        if (asker.has(OrganisationRegister.ROLE)) {
            return plan;
        }
        boolean concerned = List.of(Optional.ofNullable(plan.fromId()), Optional.ofNullable(plan.intoId()), plan.proposedFor()).stream().flatMap(Optional::stream)
                .anyMatch(side -> rules(asker, side) || ruledBefore(asker, plan, side));
        if (!concerned && partners(asker, plan).isEmpty()) {
            asker.require(OrganisationRegister.ROLE);
        }
        return plan;
    }

    /** Who coordinated what has ended coordinates the unit that it became. */
    private boolean ruledBefore(Asker asker, ReorganisationPlan plan, UUID side) {
        return plan.merges() && side.equals(plan.fromId()) && plan.homeId() != null && plan.state() != ReorganisationState.PROPOSED
                && asker.account().map(organisations::roles).stream().flatMap(List::stream).anyMatch(role -> role.organisationId().equals(side) || plan.homeId().equals(role.unitId()));
    }

    boolean rules(Asker asker, UUID organisation) {
        return asker.account().isPresent() && standings.of(asker, organisation).rules();
    }

    boolean administers(Asker asker) {
        return asker.has(OrganisationRegister.ROLE);
    }

    /** What follows from it with these sides. */
    ReorganisationPreview preview(ReorganisationPlan plan, Optional<UUID> from, Optional<UUID> into) {
        if (from.isEmpty()) {
            return ReorganisationPreview.UNKNOWN;
        }
        List<UnitView> tree = units.tree(from.get());
        Optional<Collection<UUID>> those = plan.merges() ? Optional.empty() : Optional.of(units.within(from.get(), Set.of(plan.unitId())));
        int many = those.map(Collection::size).orElse(tree.size());
        int people = plan.state() == ReorganisationState.PROPOSED ? those.filter(Collection::isEmpty).isPresent() ? 0 : plans.people(from.get(), those) : plan.peopleAll();
        int both = into.filter(id -> people > 0).map(id -> plans.both(from.get(), those, id)).orElse(0);
        return new ReorganisationPreview(people, many, both, obstacle(plan, from.get(), into, those, many));
    }

    private ReorganisationPreview.Obstacle obstacle(ReorganisationPlan plan, UUID from, Optional<UUID> into, Optional<Collection<UUID>> those, int many) {
        boolean gone = ended(from) || into.filter(this::ended).isPresent() || those.filter(Collection::isEmpty).isPresent();
        if (gone || into.filter(from::equals).isPresent()) {
            return ReorganisationPreview.Obstacle.GONE;
        }
        if (plans.busy(from) || into.filter(plans::busy).isPresent() || plans.atWork(from)) {
            return ReorganisationPreview.Obstacle.BUSY;
        }
        boolean tooMany = into.map(id -> units.tree(id).size() + many + 1 > Units.MOST).orElse(false);
        return tooMany ? ReorganisationPreview.Obstacle.TOO_MANY_UNITS : ReorganisationPreview.Obstacle.NONE;
    }

    private boolean ended(UUID organisation) {
        return organisations.organisation(organisation).filter(o -> o.endedAt() == null).isEmpty();
    }
}
