package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.ReorganisationTwin;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * Councils, forces and trusts are reorganised: one merges into another as a unit of it, a unit becomes an organisation of its own, or moves to
 * another. A coordinator of one side proposes it and hands the address of the proposal to the other side, whose coordinator agrees; an
 * administrator may do both. What then happens is {@link MovingOver}'s.
 */
@ApplicationScoped
public class Reorganising {

    /** For so long the other side may agree. */
    public static final Duration OPEN = ReorganisationPlan.OPEN;
    private static final int SHOWN = 20;

    private OrganisationRepository organisations;
    private ReorganisationRepository plans;
    private ReorganisationSides sides;
    private Standings standings;
    private Units units;
    private Audit audit;
    private Clock clock;

    protected Reorganising() {
    }

    @Inject
    public Reorganising(OrganisationRepository organisations, ReorganisationRepository plans, ReorganisationSides sides, Standings standings, Units units, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.plans = plans;
        this.sides = sides;
        this.standings = standings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** This organisation is to become a part of another, which is still to agree. */
    @Transactional
    @Retrying
    public UUID proposeMerging(Asker asker, UUID from) {
        return propose(asker, from, ReorganisationKind.MERGED, from, null, null, null);
    }

    /** Another organisation, which is still to agree, is to become a part of this one. */
    @Transactional
    @Retrying
    public UUID proposeTaking(Asker asker, UUID into) {
        return propose(asker, into, ReorganisationKind.MERGED, null, into, null, null);
    }

    /** A unit, with all that is in it, is to move to another organisation, which is still to agree. */
    @Transactional
    @Retrying
    public UUID proposeMoving(Asker asker, UUID from, UUID unit) {
        return propose(asker, from, ReorganisationKind.MOVED, from, null, unit, null);
    }

    /** A unit, with all that is in it, is to become an organisation of this name. There is no other side: whoever proposes it agrees. */
    @Transactional
    @Retrying
    public UUID proposeSplitting(Asker asker, UUID from, UUID unit, String name) {
        return propose(asker, from, ReorganisationKind.SPLIT, from, null, unit, name);
    }

    /** An administrator says what is to happen with both sides; it still waits for somebody to agree who has seen what follows. */
    @Transactional
    @Retrying
    public UUID order(Asker asker, ReorganisationKind kind, UUID from, Optional<UUID> into, Optional<UUID> unit, String name) {
        asker.require(OrganisationRegister.ROLE);
        stands(from);
        boolean split = kind == ReorganisationKind.SPLIT;
        require(split == into.isEmpty() && (kind == ReorganisationKind.MERGED) == unit.isEmpty() && into.filter(from::equals).isEmpty());
        into.ifPresent(this::stands);
        require(units.has(from, unit) && (!split || named(name)));
        ReorganisationPlan plan = new ReorganisationPlan(kind, from, into.orElse(null), unit.orElse(null), split ? name : null, asker.signedIn(), null, clock.instant());
        plans.add(plan);
        return plan.id();
    }

    /** The parts of an organisation, for an administrator who is to say what becomes of them. */
    public List<UnitView> parts(Asker asker, UUID organisation) {
        asker.require(OrganisationRegister.ROLE);
        stands(organisation);
        return units.tree(organisation);
    }

    /** What concerns this organisation, newest first. */
    public List<ReorganisationView> of(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return plans.plans(organisation, SHOWN).stream().map(plan -> view(asker, plan, List.of())).toList();
    }

    /** One of them, with what follows from it: for whoever it concerns, administrators, and coordinators whom somebody gave its address. */
    public ReorganisationView one(Asker asker, UUID id) {
        ReorganisationPlan plan = sides.visible(asker, id);
        return view(asker, plan, sides.partners(asker, plan));
    }

    /** What follows from it, once it is known who the other side is. */
    public ReorganisationPreview preview(Asker asker, UUID id, Optional<UUID> other) {
        ReorganisationPlan plan = sides.visible(asker, id);
        Optional<UUID> from = Optional.ofNullable(plan.fromId()).or(() -> other);
        Optional<UUID> into = Optional.ofNullable(plan.intoId()).or(() -> plan.dissolves() ? Optional.empty() : other);
        other.ifPresent(o -> require(sides.partners(asker, plan).stream().anyMatch(p -> p.id().equals(o))));
        return sides.preview(plan, from, into);
    }

    /** The other side agrees, for this organisation of theirs, or an administrator does; from now on it is being done. */
    @Transactional
    @Retrying
    public ReorganisationPreview.Obstacle agree(Asker asker, UUID id, Optional<UUID> other) {
        ReorganisationPlan plan = sides.visible(asker, id);
        require(plan.openAt(clock.instant()) && sides.mayAgree(asker, plan, other));
        UUID from = plan.fromId() == null ? other.orElseThrow(NotAllowed::new) : plan.fromId();
        Optional<UUID> into = plan.dissolves() ? Optional.empty() : Optional.of(plan.intoId() == null ? other.orElseThrow(NotAllowed::new) : plan.intoId());
        ReorganisationPreview preview = sides.preview(plan, Optional.of(from), into);
        if (preview.obstacle() == ReorganisationPreview.Obstacle.NONE) {
            begin(asker, plan, from, into, preview.people());
        }
        return preview.obstacle();
    }

    /** The other side does not want it. */
    @Transactional
    @Retrying
    public void decline(Asker asker, UUID id) {
        ReorganisationPlan plan = sides.visible(asker, id);
        require(plan.state() == ReorganisationState.PROPOSED && !sides.partners(asker, plan).isEmpty());
        plan.end(ReorganisationState.DECLINED, asker.signedIn(), clock.instant());
    }

    /** Whoever proposed it takes it back. */
    @Transactional
    @Retrying
    public void withdraw(Asker asker, UUID id) {
        ReorganisationPlan plan = sides.visible(asker, id);
        require(plan.state() == ReorganisationState.PROPOSED && (sides.administers(asker) || plan.proposedFor().filter(side -> sides.rules(asker, side)).isPresent()));
        plan.end(ReorganisationState.WITHDRAWN, asker.signedIn(), clock.instant());
    }

    private UUID propose(Asker asker, UUID side, ReorganisationKind kind, UUID from, UUID into, UUID unit, String name) {
        Standing standing = standings.coordinating(asker, side).ruling();
        require(units.has(side, Optional.ofNullable(unit)) && (kind == ReorganisationKind.SPLIT) == named(name));
        require(plans.plans(side, SHOWN).stream().filter(p -> p.openAt(clock.instant())).count() < SHOWN);
        ReorganisationPlan plan = new ReorganisationPlan(kind, from, into, unit, name, standing.actor(), side, clock.instant());
        plans.add(plan);
        return plan.id();
    }

    private void begin(Asker asker, ReorganisationPlan plan, UUID from, Optional<UUID> into, int people) {
        Instant now = clock.instant();
        UUID account = asker.signedIn();
        Organisation old = stands(from);
        UUID there = into.orElseGet(() -> fresh(plan, old, account, now));
        plan.agree(from, there, people, account, now);
        above(plan, from);
        organisations.organisation(there).ifPresent(o -> o.knowsCards(old.lastCard()));
        if (plan.merges()) {
            Unit home = new Unit(there, null, old.name(), now);
            organisations.add(home);
            plan.at(home);
            old.end(account, there, now);
        }
        Deed deed = switch (plan.kind()) {
            case MERGED -> Deed.ORGANISATION_MERGED;
            case SPLIT -> Deed.ORGANISATION_SPLIT;
            case MOVED -> Deed.ORGANISATION_MOVED;
        };
        audit.record(AuditEvent.by(asker, deed).in(from));
        audit.record(AuditEvent.by(asker, deed).in(there));
    }

    /** Notes in which units the one that goes is: what was asked of them was asked of its people too. */
    private void above(ReorganisationPlan plan, UUID from) {
        Optional<UUID> at = plan.merges() ? Optional.empty() : organisations.unit(plan.unitId()).map(Unit::parentId);
        for (int depth = 0; at.isPresent() && depth < Units.MOST; depth++) {
            plans.add(new ReorganisationTwin(plan.id(), at.get(), from));
            at = organisations.unit(at.get()).map(Unit::parentId);
        }
    }

    /** The organisation that a unit becomes: of the same kind and nation, not confirmed, coordinated by those of the unit and whoever did it. */
    private UUID fresh(ReorganisationPlan plan, Organisation old, UUID account, Instant now) {
        OrganisationProfile like = old.profile();
        Organisation fresh = new Organisation(new OrganisationProfile(plan.name(), like.kind(), like.nation(), like.size(), "", "", ""), account, now);
        organisations.add(fresh);
        if (plan.proposedFor().isPresent()) {
            organisations.add(new RoleGiven(fresh.id(), null, account, OrganisationRole.COORDINATOR, account, now));
        }
        return fresh.id();
    }

    private ReorganisationView view(Asker asker, ReorganisationPlan plan, List<OrganisationView> partners) {
        boolean open = plan.openAt(clock.instant());
        boolean own = plan.proposedFor().filter(side -> sides.rules(asker, side)).isPresent();
        boolean agreeing = open && (sides.administers(asker) ? plan.fromId() != null && (plan.dissolves() || plan.intoId() != null) : plan.dissolves() ? own : !partners.isEmpty());
        return new ReorganisationView(plan.id(), plan.kind(), plan.state(), open, Optional.ofNullable(plan.fromId()), name(plan.fromId()), Optional.ofNullable(plan.intoId()),
                plan.intoId() == null && plan.name() != null ? plan.name() : name(plan.intoId()), Optional.ofNullable(plan.unitId()).flatMap(organisations::unit).map(Unit::name).orElse(""),
                plan.proposedAt(), agreeing, open && !plan.dissolves() && !partners.isEmpty(), open && (own || sides.administers(asker)), partners, plan.peopleAll(), plan.peopleDone());
    }

    private Organisation stands(UUID organisation) {
        return organisations.organisation(organisation).filter(o -> o.endedAt() == null).orElseThrow(NotAllowed::new);
    }

    private String name(UUID organisation) {
        return Optional.ofNullable(organisation).flatMap(organisations::organisation).map(Organisation::name).orElse("");
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank() && name.strip().length() <= OrganisationProfile.LONGEST_NAME;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new NotAllowed();
        }
    }
}
