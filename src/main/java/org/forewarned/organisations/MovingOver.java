package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.ContactRepository;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.Reorganisation;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationPlan.Step;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.Retrying;

/**
 * Does what was agreed: units, roles and contacts first, then what is asked, then the people with all that was ever asked of them, at most
 * {@value #AT_ONCE} rows in one transaction. Each transaction takes what is still there, so that nothing is left out or done twice however
 * often the server ends in between.
 */
@ApplicationScoped
public class MovingOver {

    /** As many rows as one transaction changes. */
    public static final int AT_ONCE = 500;

    private ReorganisationRepository plans;
    private OrganisationRepository organisations;
    private ContactRepository contacts;
    private Units units;
    private MovingAssignments assignments;
    private MovingPeople people;
    private RoomRepository rooms;
    private Clock clock;

    protected MovingOver() {
    }

    @Inject
    public MovingOver(ReorganisationRepository plans, OrganisationRepository organisations, ContactRepository contacts, Units units, MovingAssignments assignments,
            MovingPeople people, RoomRepository rooms, Clock clock) {
        this.plans = plans;
        this.organisations = organisations;
        this.contacts = contacts;
        this.units = units;
        this.assignments = assignments;
        this.people = people;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Those that are not done. */
    public List<UUID> working() {
        return plans.working();
    }

    /** Goes on with one of them; whether there is more to do. */
    @Transactional
    @Retrying
    public boolean goOn(UUID id) {
        ReorganisationPlan plan = plans.plan(id).orElseThrow();
        if (plan.state() != ReorganisationState.WORKING) {
            return false;
        }
        switch (plan.step()) {
            case UNITS -> step(units(plan), plan, Step.CLOSE);
            case CLOSE -> step(close(plan), plan, Step.COHORTS);
            case COHORTS -> step(assignments.cohorts(plan), plan, Step.ASSIGNMENTS);
            case ASSIGNMENTS -> step(assignments.assignments(plan), plan, Step.PEOPLE);
            case PEOPLE -> step(people.some(plan), plan, Step.COUNTS);
            case COUNTS -> step(plan.merges() && plans.moveCounts(plan.fromId(), plan.intoId(), AT_ONCE / 2) > 0, plan, Step.FINISH);
            case FINISH -> finish(plan);
        }
        return plan.state() == ReorganisationState.WORKING;
    }

    private static void step(boolean more, ReorganisationPlan plan, Step next) {
        if (!more) {
            plan.next(next);
        }
    }

    /** Those furthest in first, so that the tree hangs together as long as any of it is left. */
    private boolean units(ReorganisationPlan plan) {
        List<UnitView> tree = new ArrayList<>(units.tree(plan.fromId()));
        Set<UUID> those = plan.merges() ? new HashSet<>(tree.stream().map(UnitView::id).toList()) : units.within(plan.fromId(), Set.of(plan.unitId()));
        Collections.reverse(tree);
        List<UnitView> some = tree.stream().filter(unit -> those.contains(unit.id())).limit(AT_ONCE).toList();
        for (UnitView one : some) {
            Unit unit = organisations.unit(one.id()).orElseThrow();
            unit.moveTo(plan.intoId(), parent(plan, unit));
        }
        if (some.size() == AT_ONCE) {
            return true;
        }
        organisations.flush();
        roles(plan);
        return false;
    }

    private static UUID parent(ReorganisationPlan plan, Unit unit) {
        if (plan.merges()) {
            return unit.parentId() == null ? plan.homeId() : unit.parentId();
        }
        return unit.id().equals(plan.unitId()) || (plan.dissolves() && plan.unitId().equals(unit.parentId())) ? null : unit.parentId();
    }

    private void roles(ReorganisationPlan plan) {
        for (RoleGiven role : organisations.rolesIn(plan.fromId())) {
            if (comes(plan, role.unitId())) {
                role.moveTo(plan.intoId(), plan.unitAfter(role.unitId()));
            }
        }
        contacts.contacts(plan.fromId()).stream().filter(c -> comes(plan, c.unitId())).forEach(c -> c.moveTo(plan.intoId(), plan.unitAfter(c.unitId())));
        rooms.all(plan.fromId()).stream().filter(s -> comes(plan, s.unitId())).forEach(s -> s.moveTo(plan.intoId(), plan.unitAfter(s.unitId())));
    }

    private boolean comes(ReorganisationPlan plan, UUID unit) {
        return plan.merges() || Optional.ofNullable(unit).flatMap(organisations::unit).filter(u -> u.organisationId().equals(plan.intoId())).isPresent();
    }

    /** Nobody comes in any more by what let people into what is moving. */
    private boolean close(ReorganisationPlan plan) {
        Optional<UUID> unitsOf = plan.merges() ? Optional.empty() : Optional.of(plan.intoId());
        var ways = plans.openWays(plan.fromId(), unitsOf, AT_ONCE / 2);
        ways.forEach(way -> way.revoke(plan.decidedBy(), clock.instant()));
        var cards = plans.openCards(plan.fromId(), unitsOf, AT_ONCE / 2);
        cards.forEach(card -> card.revoke(clock.instant()));
        return ways.size() + cards.size() > 0;
    }

    private void finish(ReorganisationPlan plan) {
        if (people.some(plan)) {
            plan.next(Step.PEOPLE);              // somebody came into one of these units meanwhile
            return;
        }
        if (plan.dissolves()) {
            organisations.unit(plan.unitId()).ifPresent(unit -> unit.end(clock.instant()));
        }
        plans.beginAgain(plan.intoId());
        organisations.add(new Reorganisation(plan.kind(), plan.fromId(), plan.intoId(), plan.merges() ? plan.homeId() : plan.unitId(), plan.peopleDone(), plan.decidedBy(),
                clock.instant()));
        plan.done(clock.instant());
    }
}
