package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentChange;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.AssignmentTarget;
import org.forewarned.organisations.model.Cohort;
import org.forewarned.organisations.model.Document;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.ReorganisationTwin;

/**
 * Brings over what is asked. Where an organisation merges, its assignments, cohorts and documents come along as they are, for the unit that it
 * becomes. Where only a unit goes, they stay, and what was asked of the unit's people gets a twin on the other side.
 */
@ApplicationScoped
public class MovingAssignments {

    private static final int SOME = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private ReorganisationRepository plans;
    private AssignmentRepository assignments;
    private Units units;
    private Clock clock;

    protected MovingAssignments() {
    }

    @Inject
    public MovingAssignments(ReorganisationRepository plans, AssignmentRepository assignments, Units units, Clock clock) {
        this.plans = plans;
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
    }

    /** Cohorts and documents; whether there is more. */
    boolean cohorts(ReorganisationPlan plan) {
        if (!plan.merges()) {
            assignments.cohorts(plan.fromId()).forEach(cohort -> cohort(plan, cohort));
            return false;
        }
        List<Cohort> cohorts = plans.own(Cohort.class, plan.fromId(), MovingOver.AT_ONCE / 2);
        cohorts.forEach(cohort -> cohort.moveTo(plan.intoId(), plan.homeId()));
        List<Document> documents = plans.own(Document.class, plan.fromId(), MovingOver.AT_ONCE / 2);
        documents.forEach(document -> document.moveTo(plan.intoId()));
        return cohorts.size() + documents.size() > 0;
    }

    /** Assignments; whether there is more. */
    boolean assignments(ReorganisationPlan plan) {
        if (plan.merges()) {
            List<Assignment> some = plans.own(Assignment.class, plan.fromId(), SOME);
            some.forEach(assignment -> merged(plan, assignment));
            return !some.isEmpty();
        }
        List<Assignment> some = plans.asked(plan.fromId(), plan.at() == null ? FIRST : plan.at(), SOME);
        for (Assignment assignment : some) {
            Set<Target> there = targets(plan, assignment);
            if (!there.isEmpty()) {
                Assignment twin = twin(plan, assignment);
                there.forEach(target -> assignments.add(new AssignmentTarget(twin.id(), target)));
            }
            plan.reached(assignment.id());
        }
        return some.size() == SOME;
    }

    private void merged(ReorganisationPlan plan, Assignment assignment) {
        assignment.moveTo(plan.intoId());
        for (AssignmentTarget target : assignments.targets(assignment.id())) {
            if (target.target().kind() == Target.Kind.EVERYBODY) {
                assignments.remove(target);
                assignments.add(new AssignmentTarget(assignment.id(), Target.unit(plan.homeId())));
            }
        }
        note(plan, assignment);
    }

    /** What stands for this assignment on the other side. */
    Assignment twin(ReorganisationPlan plan, Assignment assignment) {
        if (plan.merges()) {
            return assignment;
        }
        Optional<Assignment> known = plans.twin(plan.id(), assignment.id()).flatMap(assignments::assignment);
        return known.orElseGet(() -> {
            Assignment twin = assignment.twin(plan.intoId(), Optional.ofNullable(assignment.documentId()).map(document -> document(plan, document)).orElse(null));
            assignments.add(twin);
            assignments.flush();
            plans.add(new ReorganisationTwin(plan.id(), assignment.id(), twin.id()));
            note(plan, twin);
            return twin;
        });
    }

    /** What stands for this document on the other side. */
    UUID document(ReorganisationPlan plan, UUID document) {
        if (plan.merges()) {
            return document;
        }
        return plans.twin(plan.id(), document).orElseGet(() -> {
            Document twin = assignments.document(document).orElseThrow().twin(plan.intoId());
            assignments.add(twin);
            assignments.flush();
            plans.add(new ReorganisationTwin(plan.id(), document, twin.id()));
            return twin.id();
        });
    }

    private void note(ReorganisationPlan plan, Assignment assignment) {
        assignments.add(new AssignmentChange(assignment.id(), "moved", "", plan.decidedBy(), clock.instant()));
    }

    /** Of whom a twin is asked: as much of the targets as goes along. */
    private Set<Target> targets(ReorganisationPlan plan, Assignment assignment) {
        Set<Target> there = new HashSet<>();
        for (Target target : assignments.targets(assignment.id()).stream().map(AssignmentTarget::target).collect(Collectors.toSet())) {
            switch (target.kind()) {
                case EVERYBODY -> there.add(all(plan));
                case UNIT -> unit(plan, target.id()).ifPresent(there::add);
                case COHORT -> plans.twin(plan.id(), target.id()).map(twin -> twin.equals(plan.intoId()) ? all(plan) : Target.cohort(twin)).ifPresent(there::add);
                case PERSON -> assignments.memberships(Set.of(target.id())).stream().filter(m -> m.unitId() != null && comes(plan, m.unitId())).forEach(m -> there.add(target));
            }
        }
        return there;
    }

    private Optional<Target> unit(ReorganisationPlan plan, UUID unit) {
        if (comes(plan, unit)) {
            return Optional.of(plan.unitAfter(unit) == null ? all(plan) : Target.unit(unit));
        }
        return above(plan, unit) ? Optional.of(all(plan)) : Optional.empty();
    }

    /** All who come along. */
    private static Target all(ReorganisationPlan plan) {
        return plan.dissolves() ? Target.everybody(plan.intoId()) : Target.unit(plan.unitId());
    }

    private boolean comes(ReorganisationPlan plan, UUID unit) {
        return units.has(plan.intoId(), Optional.of(unit));
    }

    /** Whether the unit that went was in this one, as far as that is known: it was said when it was agreed. */
    private boolean above(ReorganisationPlan plan, UUID unit) {
        return plans.twin(plan.id(), unit).isPresent();
    }

    /** A cohort of which somebody comes along gets a twin; a rule is cut to those who do. One that means all of them is the organisation itself. */
    private void cohort(ReorganisationPlan plan, Cohort cohort) {
        if (plans.twin(plan.id(), cohort.id()).isPresent()) {
            return;
        }
        Optional<CohortRule> rule = cohort.rule();
        if (rule.isEmpty()) {
            if (plans.anyMember(cohort.id(), plan.intoId())) {
                cohort(plan, cohort, Optional.empty());
            }
            return;
        }
        Optional<UUID> unit = rule.get().unit();
        boolean inside = unit.isPresent() && comes(plan, unit.get());
        if (unit.isPresent() && !inside && !above(plan, unit.get())) {
            return;
        }
        Optional<UUID> there = inside ? Optional.ofNullable(plan.unitAfter(unit.get())) : plan.dissolves() ? Optional.empty() : Optional.of(plan.unitId());
        if (there.isEmpty() && rule.get().role().isEmpty() && rule.get().joinedSince().isEmpty()) {
            plans.add(new ReorganisationTwin(plan.id(), cohort.id(), plan.intoId()));
        } else {
            cohort(plan, cohort, Optional.of(new CohortRule(there, rule.get().role(), rule.get().joinedSince())));
        }
    }

    private void cohort(ReorganisationPlan plan, Cohort cohort, Optional<CohortRule> rule) {
        Cohort twin = new Cohort(plan.intoId(), cohort.name(), rule.orElse(null), cohort.madeBy(), clock.instant());
        assignments.add(twin);
        plans.add(new ReorganisationTwin(plan.id(), cohort.id(), twin.id()));
    }
}
