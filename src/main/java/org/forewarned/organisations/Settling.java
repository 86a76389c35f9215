package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.identity.Learners;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Attended;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Tally;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.platform.Retrying;

/**
 * Looks at who has come, moved, left, come back or come in themselves, and makes right what is asked of them and how they are counted.
 * Called by those who let people in, and by the clock for whoever they forgot; asks nobody's leave.
 */
@ApplicationScoped
public class Settling {

    private AssignmentRepository assignments;
    private HandingOut handingOut;
    private Learnt learnt;
    private Learners learners;
    private Clock clock;

    protected Settling() {
    }

    @Inject
    public Settling(AssignmentRepository assignments, HandingOut handingOut, Learnt learnt, Learners learners, Clock clock) {
        this.assignments = assignments;
        this.handingOut = handingOut;
        this.learnt = learnt;
        this.learners = learners;
        this.clock = clock;
    }

    /**
     * Looks at who has come, moved, left, come back, or come in themselves since it looked last; returns whether there may be more.
     * Whatever lets people in need not know of assignments.
     */
    @Transactional
    @Retrying
    public boolean settle() {
        List<Membership> all = assignments.unsettled(HandingOut.AT_ONCE);
        settle(all);
        return all.size() == HandingOut.AT_ONCE;
    }

    /** Looks at this learner there at once. */
    @Transactional
    @Retrying
    public void settle(UUID learner, UUID organisation) {
        settle(assignments.unsettled(learner, organisation));
    }

    private void settle(List<Membership> all) {
        Tallying tally = assignments.tallying();
        learners.join(all.stream().map(Membership::learnerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        left(all.stream().filter(m -> m.countedUnit() != null && !m.isHere()).toList(), tally);
        joined(all.stream().filter(m -> m.countedUnit() == null && m.isHere()).toList(), tally);
        List<Membership> stayed = all.stream().filter(m -> m.countedUnit() != null && m.isHere()).toList();
        stayed.forEach(person -> moved(person, tally));
        stayed.stream().filter(Membership::isYoung).forEach(person -> young(person, tally));
        handingOut.askWhoeverFits(stayed, tally);
        cameIn(all.stream().filter(m -> m.learnerId() != null).collect(Collectors.toMap(Membership::id, Membership::learnerId)));
        claimed(stayed.stream().filter(m -> m.learnerId() != null).toList(), tally);
        all.stream().filter(Membership::isForgotten).forEach(m -> assignments.forget(m.id()));
        all.forEach(Membership::settle);
        // last: whoever looks at the counts meanwhile would wait for the rest
        tally.write();
    }

    private void joined(List<Membership> people, Tallying tally) {
        people.forEach(person -> tally.people(person.organisationId(), Tally.unit(person.unitId()), 1));
        handingOut.askWhoeverFits(people, tally);
    }

    /** Nothing is asked of them; what they did stays. */
    private void left(List<Membership> people, Tallying tally) {
        people.forEach(person -> tally.people(person.organisationId(), person.countedUnit(), -1));
        assignments.current(people.stream().map(Membership::id).toList()).forEach(row -> tally.change(row, r -> r.end(Assigned.LEFT, clock.instant())));
    }

    /** What was asked only of where they were, and is not done, is asked no more. */
    private void moved(Membership person, Tallying tally) {
        UUID unit = Tally.unit(person.unitId());
        if (unit.equals(person.countedUnit())) {
            return;
        }
        tally.people(person.organisationId(), person.countedUnit(), -1);
        tally.people(person.organisationId(), unit, 1);
        for (Assigned row : assignments.current(List.of(person.id()))) {
            Assignment assignment = assignments.assignment(row.assignmentId()).orElseThrow();
            Aim aim = handingOut.aim(assignment);
            boolean still = aim.fits(person) || aim.cohorts().stream().anyMatch(cohort -> assignments.member(cohort, person.id()).isPresent());
            tally.change(row, r -> {
                r.moveTo(unit);
                if (!still && !r.isDone()) {
                    r.end(Assigned.MOVED, clock.instant());
                }
            });
        }
    }

    /** What was recorded of them in a room, before they came in themselves, is their learner's now. */
    private void cameIn(Map<UUID, UUID> learners) {
        for (Attended attended : assignments.standIns(learners.keySet())) {
            learnt.join(attended.standIn(), learners.get(attended.membershipId()));
            attended.standOut();
        }
    }

    /** A young person, perhaps only since now: what is fit for adults only, and not done, is asked no more. */
    private void young(Membership person, Tallying tally) {
        for (Assigned row : assignments.current(List.of(person.id()))) {
            if (row.isOpen() && !handingOut.fitForYoung(assignments.assignment(row.assignmentId()).orElseThrow().moduleId())) {
                tally.change(row, r -> r.end(Assigned.UNFIT, clock.instant()));
            }
        }
    }

    /** Learners stand behind these memberships now, or are the same people as others: what they have already done counts. */
    private void claimed(List<Membership> people, Tallying tally) {
        Map<UUID, Membership> byId = people.stream().collect(Collectors.toMap(Membership::id, Function.identity()));
        Map<UUID, List<Assigned>> rows = assignments.current(List.copyOf(byId.keySet())).stream().collect(Collectors.groupingBy(Assigned::assignmentId));
        rows.forEach((id, asked) -> {
            Assignment assignment = assignments.assignment(id).orElseThrow();
            Map<UUID, Learnt.Sofar> sofar = handingOut.sofar(assignment, asked.stream().map(row -> byId.get(row.membershipId())).toList());
            asked.forEach(row -> Optional.ofNullable(sofar.get(byId.get(row.membershipId()).learnerId()))
                    .ifPresent(found -> tally.change(row, r -> handingOut.record(assignment, r, found))));
        });
    }
}
