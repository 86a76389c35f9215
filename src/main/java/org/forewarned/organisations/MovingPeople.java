package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Card;
import org.forewarned.organisations.model.CohortMember;
import org.forewarned.organisations.model.DocumentRead;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.Tally;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.organisations.model.WayRepository;

/**
 * Brings people over, with all that was ever asked of them, the counts, their cards, and what is recorded of them. Somebody who belongs to both
 * sides becomes one, who has done what either had done.
 */
@ApplicationScoped
public class MovingPeople {

    private static final int PEOPLE = 200;

    private ReorganisationRepository plans;
    private OrganisationRepository organisations;
    private AssignmentRepository assignments;
    private WayRepository ways;
    private MovingAssignments moving;
    private FeedRepository feed;
    private RoomRepository rooms;
    private Clock clock;

    protected MovingPeople() {
    }

    @Inject
    public MovingPeople(ReorganisationRepository plans, OrganisationRepository organisations, AssignmentRepository assignments, WayRepository ways, MovingAssignments moving,
            FeedRepository feed, RoomRepository rooms, Clock clock) {
        this.plans = plans;
        this.organisations = organisations;
        this.assignments = assignments;
        this.ways = ways;
        this.moving = moving;
        this.feed = feed;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The next people, as many as have at most {@value MovingOver#AT_ONCE} rows together; whether there were any. */
    boolean some(ReorganisationPlan plan) {
        List<Membership> found = plans.stillThere(plan, PEOPLE);
        if (found.isEmpty()) {
            return false;
        }
        List<Membership> some = few(found);
        List<UUID> ids = some.stream().map(Membership::id).toList();
        Map<UUID, List<Assigned>> rows = assignments.allOf(ids).stream().collect(Collectors.groupingBy(Assigned::membershipId));
        Map<UUID, Membership> there = plans.there(plan.intoId(), some.stream().map(Membership::learnerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, Membership> into = new HashMap<>();
        Tallying tally = assignments.tallying();
        plan.moved((int) some.stream().filter(Membership::isHere).count());
        for (Membership one : some) {
            Optional<Membership> same = Optional.ofNullable(one.learnerId()).map(there::get);
            UUID unit = plan.unitAfter(one.unitId());
            if (one.countedUnit() != null) {
                tally.people(plan.fromId(), one.countedUnit(), -1);
            }
            if (same.isPresent()) {
                merge(one, same.get());
            } else {
                come(plan, one, unit, tally);
            }
            Membership now = same.orElse(one);
            into.put(one.id(), now);
            rows(plan, rows.getOrDefault(one.id(), List.of()), now, tally);
        }
        tally.write();
        recorded(plan, ids, into);
        cards(plan, ids, into);
        plans.flush();
        feed.leave(plan.fromId(), ids.stream().filter(id -> into.get(id).id().equals(id)).toList());
        return true;
    }

    private List<Membership> few(List<Membership> found) {
        Map<UUID, Integer> counts = plans.rowsOf(found.stream().map(Membership::id).toList());
        List<Membership> some = new ArrayList<>();
        int rows = 0;
        for (Membership one : found) {
            rows += 1 + counts.getOrDefault(one.id(), 0);
            if (!some.isEmpty() && rows > MovingOver.AT_ONCE) {
                break;
            }
            some.add(one);
        }
        return some;
    }

    private void merge(Membership one, Membership same) {
        if (one.isHere() && !same.isHere()) {
            same.comeBack();
        }
        same.takeOver(one, clock.instant());
        rooms.attendedBy(List.of(one.id())).forEach(attended -> attended.belongTo(same.id()));
        one.counted(null);
    }

    private static void come(ReorganisationPlan plan, Membership one, UUID unit, Tallying tally) {
        one.moveTo(plan.intoId(), unit);
        if (one.countedUnit() != null) {
            tally.people(plan.intoId(), Tally.unit(unit), 1);
            one.counted(Tally.unit(unit));
        }
    }

    /** All that was ever asked of them. Where the same person has rows of the same assignment already, these come after them. */
    private void rows(ReorganisationPlan plan, List<Assigned> rows, Membership now, Tallying tally) {
        Map<UUID, List<Assigned>> byAssignment = rows.stream().collect(Collectors.groupingBy(Assigned::assignmentId));
        byAssignment.forEach((assignment, asked) -> {
            Assignment there = moving.twin(plan, assignments.assignment(assignment).orElseThrow());
            List<Assigned> known = asked.get(0).membershipId().equals(now.id()) ? List.of()
                    : assignments.of(now.id()).stream().filter(row -> row.assignmentId().equals(there.id())).toList();
            int before = known.stream().mapToInt(Assigned::round).max().orElse(0);
            onlyOnce(known, asked, tally);
            asked.forEach(row -> tally.change(row, r -> {
                r.laterBy(before);
                r.moveTo(there, now.id(), r.isEnded() ? Tally.unit(plan.unitAfter(r.unitId())) : Tally.unit(now.unitId()));
            }));
        });
    }

    /** Nobody is asked the same twice: what is done stays, else what was there before. */
    private void onlyOnce(List<Assigned> known, List<Assigned> asked, Tallying tally) {
        Optional<Assigned> there = known.stream().filter(row -> !row.isEnded()).findFirst();
        Optional<Assigned> here = asked.stream().filter(row -> !row.isEnded()).findFirst();
        if (there.isPresent() && here.isPresent()) {
            boolean better = here.get().isDone() && !there.get().isDone();
            tally.change(better ? there.get() : here.get(), row -> row.end(Assigned.MOVED, clock.instant()));
        }
    }

    /** Cohorts by hand, documents read, training elsewhere. */
    private void recorded(ReorganisationPlan plan, List<UUID> ids, Map<UUID, Membership> into) {
        for (CohortMember member : plans.cohortsOf(ids)) {
            UUID now = into.get(member.membershipId()).id();
            Optional<UUID> cohort = plan.merges() ? Optional.of(member.cohortId()) : plans.twin(plan.id(), member.cohortId());
            if (cohort.filter(member.cohortId()::equals).isEmpty() || !now.equals(member.membershipId())) {
                plans.remove(member);
                cohort.filter(there -> assignments.member(there, now).isEmpty()).ifPresent(there -> assignments.add(member.like(there, now)));
            }
        }
        for (DocumentRead read : plans.readsOf(ids)) {
            UUID now = into.get(read.membershipId()).id();
            UUID document = moving.document(plan, read.documentId());
            if (!document.equals(read.documentId()) || !now.equals(read.membershipId())) {
                plans.remove(read);
                if (assignments.read(document, now).isEmpty()) {
                    assignments.add(new DocumentRead(document, now, read.readAt()));
                }
            }
        }
        plans.outsideOf(ids).forEach(outside -> outside.moveTo(plan.intoId(), into.get(outside.membershipId()).id()));
    }

    /** The cards by which they came in; one whose number is taken there gets the next. */
    private void cards(ReorganisationPlan plan, List<UUID> ids, Map<UUID, Membership> into) {
        Organisation organisation = organisations.organisation(plan.intoId()).orElseThrow();
        for (Card card : plans.cardsOf(ids)) {
            Membership holder = into.get(card.membershipId());
            int before = card.number();
            int number = ways.card(plan.intoId(), before).isPresent() ? organisation.takeCards(1) : before;
            organisation.knowsCards(number);
            card.moveTo(plan.intoId(), holder.unitId(), number);
            card.belongTo(holder.id());
            if (Integer.valueOf(before).equals(holder.cardNumber())) {
                holder.holding(number);
            }
            plans.flush();
        }
    }
}
