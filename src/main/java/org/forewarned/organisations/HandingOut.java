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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignedRows;
import org.forewarned.organisations.model.AssignedRows.Round;
import org.forewarned.organisations.model.Assignment;
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
    private AssignedRows rows;
    private Aims aims;
    private Catalogue catalogue;
    private Learnt learnt;
    private Clock clock;

    protected HandingOut() {
    }

    @Inject
    public HandingOut(AssignmentRepository assignments, AssignedRows rows, Units units, Catalogue catalogue, Learnt learnt, Clock clock) {
        this.assignments = assignments;
        this.rows = rows;
        this.aims = new Aims(assignments, units);
        this.catalogue = catalogue;
        this.learnt = learnt;
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
            case NEW_DATE -> each(assignment, row -> anew(assignment, row));
            case TAKE_BACK -> each(assignment, this::takeBack);
        };
        last.ifPresentOrElse(assignment::workedTo, assignment::workDone);
        return assignment.work() != null;
    }

    private Optional<UUID> handOut(Assignment assignment) {
        LocalDate due = assignment.due().forThoseHere(today());
        List<Membership> people = assignments.people(assignment.organisationId(), aim(assignment), assignment.workedTo(), AT_ONCE);
        Tallying tally = assignments.tallying();
        place(assignment, people, person -> due, tally);
        tally.write();
        return people.size() < AT_ONCE ? Optional.empty() : Optional.of(people.get(people.size() - 1).id());
    }

    private Optional<UUID> each(Assignment assignment, Consumer<Assigned> verb) {
        List<UUID> people = assignments.people(assignment.organisationId(), Aim.EVERYBODY, assignment.workedTo(), AT_ONCE).stream().map(Membership::id).toList();
        Tallying tally = assignments.tallying();
        rows.those(rows.rounds(assignment.id(), people).stream().filter(round -> !round.ended()).map(Round::id).toList()).forEach(row -> tally.change(row, verb));
        tally.write();
        return people.size() < AT_ONCE ? Optional.empty() : Optional.of(people.get(people.size() - 1));
    }

    /** What is done is asked again as the assignment now says; what came round keeps its own day. */
    private static void anew(Assignment assignment, Assigned row) {
        if (row.isDone()) {
            row.reopensOn(assignment.repeat().opensOn(Days.of(row.doneAt())));
        } else if (row.round() == 1 || assignment.repeat().isNever()) {
            row.dueOn(assignment.due().forThoseHere(Days.of(row.askedAt())));
        }
    }

    private void takeBack(Assigned row) {
        if (!row.isDone()) {
            row.end(Assigned.WITHDRAWN, clock.instant());
        }
    }

    /** This person is asked what this cohort, into which somebody has just put them, is asked. */
    @Transactional
    public void joinedCohort(UUID cohort, UUID membership) {
        List<Membership> people = here(List.of(membership));
        Tallying tally = assignments.tallying();
        for (Assignment assignment : people.isEmpty() ? List.<Assignment>of() : assignments.asked(people.get(0).organisationId())) {
            if (assignments.targets(assignment.id()).stream().anyMatch(t -> t.target().equals(Target.cohort(cohort)))) {
                place(assignment, people, person -> assignment.due().forJoiner(today()), tally);
            }
        }
        tally.write();
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

    /** Whoever of these is meant by what is asked of all of a kind is asked it now. */
    void askWhoeverFits(List<Membership> people, Tallying tally) {
        Map<UUID, List<Membership>> byOrganisation = people.stream().collect(Collectors.groupingBy(Membership::organisationId));
        byOrganisation.forEach((organisation, theirs) -> {
            for (Assignment assignment : assignments.asked(organisation)) {
                Aim aim = aim(assignment);
                Set<UUID> named = assignments.among(aim.cohorts(), theirs.stream().map(Membership::id).toList());
                place(assignment, theirs.stream().filter(person -> aim.fits(person) || named.contains(person.id())).toList(), person -> assignment.due().forJoiner(today()), tally);
            }
        });
    }

    private void place(Assignment assignment, List<Membership> all, Function<Membership, LocalDate> due, Tallying tally) {
        List<Membership> people = fit(assignment, all);
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, Integer> rounds = new HashMap<>();
        Set<UUID> asked = new HashSet<>();
        for (Round round : rows.rounds(assignment.id(), people.stream().map(Membership::id).toList())) {
            rounds.merge(round.membership(), round.number(), Math::max);
            if (!round.ended()) {
                asked.add(round.membership());
            }
        }
        List<Membership> fresh = people.stream().filter(person -> !asked.contains(person.id())).toList();
        Map<UUID, Learnt.Sofar> sofar = sofar(assignment, fresh);
        Instant now = clock.instant();
        for (Membership person : fresh) {
            Assigned row = new Assigned(assignment, person.id(), Tally.unit(person.unitId()), rounds.getOrDefault(person.id(), 0) + 1, due.apply(person), now);
            Optional.ofNullable(person.learnerId()).map(sofar::get).ifPresent(found -> record(assignment, row, found));
            assignments.add(row);
            tally.born(row);
        }
    }

    /** Whom of these the module is fit for. */
    private List<Membership> fit(Assignment assignment, List<Membership> people) {
        return fitForYoung(assignment.moduleId()) ? people : people.stream().filter(person -> !person.isYoung()).toList();
    }

    /** Whether young people may be asked this module; a document, which is none, everybody may. */
    boolean fitForYoung(String module) {
        return module == null || catalogue.module(module).filter(PublishedModule::fitForYoung).isPresent();
    }

    Map<UUID, Learnt.Sofar> sofar(Assignment assignment, List<Membership> people) {
        List<UUID> learners = people.stream().map(Membership::learnerId).filter(Objects::nonNull).toList();
        return assignment.moduleId() == null || learners.isEmpty() ? Map.of() : learnt.of(learners, assignment.moduleId());
    }

    /** What was learned so far counts, as far as the assignment takes it. */
    void record(Assignment assignment, Assigned row, Learnt.Sofar sofar) {
        row.begin(sofar.begunAt());
        sofar.done().filter(done -> !done.at().isBefore(row.askedAt())
                        || assignment.countsSince().filter(since -> !Days.of(done.at()).isBefore(since)).isPresent())
                .filter(done -> done.validUntil() == null || done.validUntil().isAfter(clock.instant()))
                .filter(assignment::takes).filter(row::betteredBy).ifPresent(done -> row.done(done, assignment.repeat().opensOn(Days.of(done.at())), clock.instant()));
    }

    Aim aim(Assignment assignment) {
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
