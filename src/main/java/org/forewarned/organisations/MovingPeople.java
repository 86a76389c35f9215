package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Card;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.ReorganisationPlan;
import org.forewarned.organisations.model.ReorganisationRepository;
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
    private TakingOver takingOver;

    protected MovingPeople() {
    }

    @Inject
    public MovingPeople(ReorganisationRepository plans, OrganisationRepository organisations, AssignmentRepository assignments, WayRepository ways, MovingAssignments moving,
            FeedRepository feed, TakingOver takingOver) {
        this.plans = plans;
        this.organisations = organisations;
        this.assignments = assignments;
        this.ways = ways;
        this.moving = moving;
        this.feed = feed;
        this.takingOver = takingOver;
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
                takingOver.merge(same.get(), one);
            } else {
                come(plan, one, unit, tally);
            }
            Membership now = same.orElse(one);
            into.put(one.id(), now);
            rows.getOrDefault(one.id(), List.of()).stream().collect(Collectors.groupingBy(Assigned::assignmentId)).forEach((assignment, asked) ->
                    takingOver.asked(asked, moving.twin(plan, assignments.assignment(assignment).orElseThrow()), now, plan::unitAfter, tally));
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

    private static void come(ReorganisationPlan plan, Membership one, UUID unit, Tallying tally) {
        one.moveTo(plan.intoId(), unit);
        if (one.countedUnit() != null) {
            tally.people(plan.intoId(), Tally.unit(unit), 1);
            one.counted(Tally.unit(unit));
        }
    }

    /** Cohorts by hand, documents read, training elsewhere. */
    private void recorded(ReorganisationPlan plan, List<UUID> ids, Map<UUID, Membership> into) {
        plans.cohortsOf(ids).forEach(member -> takingOver.cohort(member, plan.merges() ? Optional.of(member.cohortId()) : plans.twin(plan.id(), member.cohortId()),
                into.get(member.membershipId()).id()));
        plans.readsOf(ids).forEach(read -> takingOver.read(read, moving.document(plan, read.documentId()), into.get(read.membershipId()).id()));
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
