package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.identity.Learners;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.Attended;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Tally;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.platform.Days;
import org.forewarned.platform.Retrying;

/**
 * Brings assignments to people: at most {@value #AT_ONCE} in one transaction, so that learners who answer meanwhile are not held up, and
 * going on where it stopped when the server ended. Called by those who let people in, move them and let them go; asks nobody's leave.
 */
@ApplicationScoped
public class HandingOut {

    /** As many people as one transaction changes. */
    public static final int AT_ONCE = 500;

    private AssignmentRepository assignments;
    private Aims aims;
    private Catalogue catalogue;
    private Learnt learnt;
    private Learners learners;
    private Clock clock;

    protected HandingOut() {
    }

    @Inject
    public HandingOut(AssignmentRepository assignments, Units units, Catalogue catalogue, Learnt learnt, Learners learners, Clock clock) {
        this.assignments = assignments;
        this.aims = new Aims(assignments, units);
        this.catalogue = catalogue;
        this.learnt = learnt;
        this.learners = learners;
        this.clock = clock;
    }

    /** Assignments that are not yet with all their people. */
    public List<UUID> unfinished() {
        return assignments.unfinished();
    }

    /** Goes on with an assignment for the next {@value #AT_ONCE} people; returns whether there are more. */
    @Transactional
    @Retrying
    public boolean goOn(UUID id) {
        Assignment assignment = assignments.assignment(id).orElse(null);
        if (assignment == null || assignment.work() == null) {
            return false;
        }
        Optional<UUID> last = switch (assignment.work()) {
            case HAND_OUT -> handOut(assignment);
            case NEW_DATE -> eachOpen(assignment, row -> row.dueOn(assignment.due().forThoseHere(Days.of(row.askedAt()))));
            case TAKE_BACK -> eachOpen(assignment, row -> row.end(Assigned.WITHDRAWN, clock.instant()));
        };
        last.ifPresentOrElse(assignment::workedTo, assignment::workDone);
        return assignment.work() != null;
    }

    private Optional<UUID> handOut(Assignment assignment) {
        LocalDate due = assignment.due().forThoseHere(today());
        List<Membership> people = assignments.people(assignment.organisationId(), aim(assignment), assignment.workedTo(), AT_ONCE);
        place(assignment, people, person -> due);
        return people.size() < AT_ONCE ? Optional.empty() : Optional.of(people.get(people.size() - 1).id());
    }

    private Optional<UUID> eachOpen(Assignment assignment, java.util.function.Consumer<Assigned> verb) {
        List<UUID> people = assignments.people(assignment.organisationId(), Aim.EVERYBODY, assignment.workedTo(), AT_ONCE).stream().map(Membership::id).toList();
        Tallying tally = assignments.tallying();
        (people.isEmpty() ? List.<Assigned>of() : assignments.rounds(assignment.id(), people)).stream().filter(row -> !row.isEnded() && !row.isDone())
                .forEach(row -> tally.change(row, verb));
        tally.write();
        return people.size() < AT_ONCE ? Optional.empty() : Optional.of(people.get(people.size() - 1));
    }

    /**
     * Looks at who has come, moved, left, come back, or come in themselves since it looked last; returns whether there may be more.
     * Whatever lets people in need not know of assignments.
     */
    @Transactional
    @Retrying
    public boolean settle() {
        List<Membership> all = assignments.unsettled(AT_ONCE);
        settle(all);
        return all.size() == AT_ONCE;
    }

    /** Looks at this learner there at once. */
    @Transactional
    @Retrying
    public void settle(UUID learner, UUID organisation) {
        settle(assignments.unsettled(learner, organisation));
    }

    private void settle(List<Membership> all) {
        learners.join(all.stream().map(Membership::learnerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        left(all.stream().filter(m -> m.countedUnit() != null && !m.isHere()).toList());
        joined(all.stream().filter(m -> m.countedUnit() == null && m.isHere()).toList());
        List<Membership> stayed = all.stream().filter(m -> m.countedUnit() != null && m.isHere()).toList();
        stayed.forEach(this::moved);
        stayed.stream().filter(Membership::isYoung).forEach(this::young);
        askWhoeverFits(stayed);
        cameIn(all.stream().filter(m -> m.learnerId() != null).collect(Collectors.toMap(Membership::id, Membership::learnerId)));
        claimed(stayed.stream().filter(m -> m.learnerId() != null).toList());
        all.stream().filter(Membership::isForgotten).forEach(m -> assignments.forget(m.id()));
        all.forEach(Membership::settle);
    }

    private void joined(List<Membership> people) {
        Tallying tally = assignments.tallying();
        people.forEach(person -> tally.people(person.organisationId(), Tally.unit(person.unitId()), 1));
        tally.write();
        askWhoeverFits(people);
    }

    /** Nothing is asked of them; what they did stays. */
    private void left(List<Membership> people) {
        Tallying tally = assignments.tallying();
        people.forEach(person -> tally.people(person.organisationId(), person.countedUnit(), -1));
        assignments.current(people.stream().map(Membership::id).toList()).forEach(row -> tally.change(row, r -> r.end(Assigned.LEFT, clock.instant())));
        tally.write();
    }

    /** What was asked only of where they were, and is not done, is asked no more. */
    private void moved(Membership person) {
        UUID unit = Tally.unit(person.unitId());
        if (unit.equals(person.countedUnit())) {
            return;
        }
        Tallying tally = assignments.tallying();
        tally.people(person.organisationId(), person.countedUnit(), -1);
        tally.people(person.organisationId(), unit, 1);
        for (Assigned row : assignments.current(List.of(person.id()))) {
            Assignment assignment = assignments.assignment(row.assignmentId()).orElseThrow();
            Aim aim = aim(assignment);
            boolean still = aim.fits(person) || aim.cohorts().stream().anyMatch(cohort -> assignments.member(cohort, person.id()).isPresent());
            tally.change(row, r -> {
                r.moveTo(unit);
                if (!still && !r.isDone()) {
                    r.end(Assigned.MOVED, clock.instant());
                }
            });
        }
        tally.write();
    }

    /** What was recorded of them in a room, before they came in themselves, is their learner's now. */
    private void cameIn(Map<UUID, UUID> learners) {
        for (Attended attended : assignments.standIns(learners.keySet())) {
            learnt.join(attended.standIn(), learners.get(attended.membershipId()));
            attended.standOut();
        }
    }

    /** A young person, perhaps only since now: what is fit for adults only, and not done, is asked no more. */
    private void young(Membership person) {
        Tallying tally = assignments.tallying();
        for (Assigned row : assignments.current(List.of(person.id()))) {
            if (row.isOpen() && !fitForYoung(assignments.assignment(row.assignmentId()).orElseThrow().moduleId())) {
                tally.change(row, r -> r.end(Assigned.UNFIT, clock.instant()));
            }
        }
        tally.write();
    }

    /** Learners stand behind these memberships now, or are the same people as others: what they have already done counts. */
    private void claimed(List<Membership> people) {
        Map<UUID, Membership> byId = people.stream().collect(Collectors.toMap(Membership::id, Function.identity()));
        Tallying tally = assignments.tallying();
        Map<UUID, List<Assigned>> rows = assignments.current(List.copyOf(byId.keySet())).stream().collect(Collectors.groupingBy(Assigned::assignmentId));
        rows.forEach((id, asked) -> {
            Assignment assignment = assignments.assignment(id).orElseThrow();
            Map<UUID, Learnt.Sofar> sofar = sofar(assignment, asked.stream().map(row -> byId.get(row.membershipId())).toList());
            asked.forEach(row -> Optional.ofNullable(sofar.get(byId.get(row.membershipId()).learnerId()))
                    .ifPresent(found -> tally.change(row, r -> record(assignment, r, found))));
        });
        tally.write();
    }

    /** This person is asked what this cohort, into which somebody has just put them, is asked. */
    @Transactional
    public void joinedCohort(UUID cohort, UUID membership) {
        List<Membership> people = here(List.of(membership));
        for (Assignment assignment : people.isEmpty() ? List.<Assignment>of() : assignments.asked(people.get(0).organisationId())) {
            if (assignments.targets(assignment.id()).stream().anyMatch(t -> t.target().equals(Target.cohort(cohort)))) {
                place(assignment, people, person -> assignment.due().forJoiner(today()));
            }
        }
    }

    /** Asks again what has come round; returns whether there may be more. */
    @Transactional
    @Retrying
    public boolean askAgain() {
        List<Assigned> rows = assignments.again(today(), AT_ONCE);
        Tallying tally = assignments.tallying();
        Map<UUID, Optional<Assignment>> known = new HashMap<>();
        for (Assigned row : rows) {
            Assignment assignment = known.computeIfAbsent(row.assignmentId(), assignments::assignment).orElseThrow();
            LocalDate due = assignment.repeat().isNever() ? null : assignment.repeat().dueOn(row.reopensOn());
            if (due == null || assignment.isWithdrawn()) {
                row.notAgain();
                continue;
            }
            tally.change(row, r -> {
                Assigned next = r.again(assignment, due.isBefore(today()) ? today().plusDays(DueDate.GRACE) : due, clock.instant());
                assignments.add(next);
                tally.born(next);
            });
        }
        tally.write();
        return rows.size() == AT_ONCE;
    }

    private void askWhoeverFits(List<Membership> people) {
        Map<UUID, List<Membership>> byOrganisation = people.stream().collect(Collectors.groupingBy(Membership::organisationId));
        byOrganisation.forEach((organisation, theirs) -> {
            for (Assignment assignment : assignments.asked(organisation)) {
                Aim aim = aim(assignment);
                place(assignment, theirs.stream().filter(aim::fits).toList(), person -> assignment.due().forJoiner(today()));
            }
        });
    }

    private void place(Assignment assignment, List<Membership> all, Function<Membership, LocalDate> due) {
        List<Membership> people = fit(assignment, all);
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, Integer> rounds = new HashMap<>();
        Set<UUID> asked = new HashSet<>();
        for (Assigned row : assignments.rounds(assignment.id(), people.stream().map(Membership::id).toList())) {
            rounds.merge(row.membershipId(), row.round(), Math::max);
            if (!row.isEnded()) {
                asked.add(row.membershipId());
            }
        }
        List<Membership> fresh = people.stream().filter(person -> !asked.contains(person.id())).toList();
        Map<UUID, Learnt.Sofar> sofar = sofar(assignment, fresh);
        Tallying tally = assignments.tallying();
        Instant now = clock.instant();
        for (Membership person : fresh) {
            Assigned row = new Assigned(assignment, person.id(), Tally.unit(person.unitId()), rounds.getOrDefault(person.id(), 0) + 1, due.apply(person), now);
            Optional.ofNullable(person.learnerId()).map(sofar::get).ifPresent(found -> record(assignment, row, found));
            assignments.add(row);
            tally.born(row);
        }
        tally.write();
    }

    private List<Membership> fit(Assignment assignment, List<Membership> people) {
        return fitForYoung(assignment.moduleId()) ? people : people.stream().filter(person -> !person.isYoung()).toList();
    }

    /** Whether young people may be asked this module; a document, which is none, everybody may. */
    boolean fitForYoung(String module) {
        return module == null || catalogue.module(module).filter(PublishedModule::fitForYoung).isPresent();
    }

    private Map<UUID, Learnt.Sofar> sofar(Assignment assignment, List<Membership> people) {
        List<UUID> learners = people.stream().map(Membership::learnerId).filter(Objects::nonNull).toList();
        return assignment.moduleId() == null || learners.isEmpty() ? Map.of() : learnt.of(learners, assignment.moduleId());
    }

    private void record(Assignment assignment, Assigned row, Learnt.Sofar sofar) {
        row.begin(sofar.begunAt());
        sofar.done().filter(done -> !done.at().isBefore(row.askedAt())
                        || assignment.countsSince().filter(since -> !Days.of(done.at()).isBefore(since)).isPresent())
                .filter(done -> done.validUntil() == null || done.validUntil().isAfter(clock.instant()))
                .filter(assignment::takes).filter(row::betteredBy).ifPresent(done -> row.done(done, assignment.repeat().opensOn(Days.of(done.at())), clock.instant()));
    }

    private Aim aim(Assignment assignment) {
        return aim(assignment.organisationId(), assignments.targets(assignment.id()).stream().map(t -> t.target()).collect(Collectors.toSet()));
    }

    boolean isUnit(UUID organisation, UUID unit) {
        return aims.isUnit(organisation, unit);
    }

    /** Whom these targets mean now. */
    Aim aim(UUID organisation, Set<Target> who) {
        return aims.of(organisation, who);
    }

    private List<Membership> here(Collection<UUID> memberships) {
        return assignments.memberships(memberships).stream().filter(Membership::isHere).toList();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
