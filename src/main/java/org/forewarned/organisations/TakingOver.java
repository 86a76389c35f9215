package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.AssignmentTarget;
import org.forewarned.organisations.model.Attended;
import org.forewarned.organisations.model.CohortMember;
import org.forewarned.organisations.model.DocumentRead;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.Tally;
import org.forewarned.organisations.model.Tallying;

/**
 * Two entries stand for one person: the one takes over from the other all that was ever asked of it and is recorded of it, and counts stay right. Inside the
 * caller's transaction; asks nobody's leave.
 */
@ApplicationScoped
public class TakingOver {

    private ReorganisationRepository recorded;
    private AssignmentRepository assignments;
    private RoomRepository rooms;
    private Clock clock;

    protected TakingOver() {
    }

    @Inject
    public TakingOver(ReorganisationRepository recorded, AssignmentRepository assignments, RoomRepository rooms, Clock clock) {
        this.recorded = recorded;
        this.assignments = assignments;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Of two entries of one organisation the first stays, and has all that the other had. */
    void takeOver(Membership stays, Membership goes) {
        List<UUID> other = List.of(goes.id());
        Tallying tally = assignments.tallying();
        if (goes.countedUnit() != null) {
            tally.people(goes.organisationId(), goes.countedUnit(), -1);
        }
        merge(stays, goes);
        Map<UUID, List<Assigned>> rows = assignments.allOf(other).stream().collect(Collectors.groupingBy(Assigned::assignmentId));
        rows.forEach((assignment, asked) -> asked(asked, assignments.assignment(assignment).orElseThrow(), stays, UnaryOperator.identity(), tally));
        recorded.cohortsOf(other).forEach(member -> cohort(member, Optional.of(member.cohortId()), stays.id()));
        recorded.readsOf(other).forEach(read -> read(read, read.documentId(), stays.id()));
        recorded.outsideOf(other).forEach(outside -> outside.moveTo(stays.organisationId(), stays.id()));
        recorded.cardsOf(other).forEach(card -> card.belongTo(stays.id()));
        tally.write();
    }

    /** The entries themselves, and in which rooms they were. The counts of people are the caller's. */
    void merge(Membership stays, Membership goes) {
        if (goes.isHere() && !stays.isHere()) {
            stays.comeBack();
        }
        stays.takeOver(goes, clock.instant());
        goes.counted(null);
        Map<UUID, Attended> known = rooms.everAttended(stays.id()).stream().collect(Collectors.toMap(Attended::sessionId, attended -> attended));
        rooms.everAttended(goes.id()).forEach(attended -> attended(attended, Optional.ofNullable(known.get(attended.sessionId())), stays.id()));
    }

    /** Who was noted twice in one room was there once; what was counted there already stays counted. */
    private void attended(Attended attended, Optional<Attended> same, UUID stays) {
        if (same.filter(Attended::isRecorded).isPresent() && attended.isRecorded()) {
            attended.belongTo(null);
        } else if (same.isPresent() && !attended.isRecorded()) {
            rooms.remove(attended);
        } else {
            same.ifPresent(noted -> {
                rooms.remove(noted);
                assignments.flush();
            });
            attended.belongTo(stays);
        }
    }

    /**
     * All that was ever asked of somebody under one assignment is asked of this person now, under this assignment. Where they have rows of it already, these
     * come after them.
     *
     * @param unitAfter where somebody of this unit is from now on
     */
    void asked(List<Assigned> rows, Assignment there, Membership now, UnaryOperator<UUID> unitAfter, Tallying tally) {
        UUID before = rows.get(0).membershipId();
        List<Assigned> known = before.equals(now.id()) ? List.of() : assignments.of(now.id()).stream().filter(row -> row.assignmentId().equals(there.id())).toList();
        int rounds = known.stream().mapToInt(Assigned::round).max().orElse(0);
        onlyOnce(known, rows, tally);
        rows.forEach(row -> tally.change(row, r -> {
            r.laterBy(rounds);
            r.moveTo(there, now.id(), Tally.unit(r.isEnded() ? unitAfter.apply(r.unitId()) : now.unitId()));
        }));
        if (!before.equals(now.id())) {
            named(there.id(), Target.person(before), Target.person(now.id()));
        }
    }

    /** Nobody is asked the same twice: what is done stays, else what is waived, else what was there before. */
    private void onlyOnce(List<Assigned> known, List<Assigned> asked, Tallying tally) {
        Optional<Assigned> there = known.stream().filter(row -> !row.isEnded()).findFirst();
        Optional<Assigned> here = asked.stream().filter(row -> !row.isEnded()).findFirst();
        if (there.isPresent() && here.isPresent()) {
            boolean better = settled(here.get()) > settled(there.get());
            tally.change(better ? there.get() : here.get(), row -> row.end(Assigned.MOVED, clock.instant()));
        }
    }

    private static int settled(Assigned row) {
        return row.isDone() ? 2 : row.isWaived() ? 1 : 0;
    }

    /** Where the assignment names the one, it names the other. */
    private void named(UUID assignment, Target before, Target now) {
        List<AssignmentTarget> targets = assignments.targets(assignment);
        targets.stream().filter(target -> target.target().equals(before)).forEach(target -> {
            assignments.remove(target);
            if (targets.stream().noneMatch(other -> other.target().equals(now))) {
                assignments.add(new AssignmentTarget(assignment, now));
            }
        });
    }

    /** Whoever was put into a cohort is in this one now; in none where there is none. */
    void cohort(CohortMember member, Optional<UUID> cohort, UUID now) {
        if (cohort.filter(member.cohortId()::equals).isEmpty() || !now.equals(member.membershipId())) {
            recorded.remove(member);
            cohort.filter(there -> assignments.member(there, now).isEmpty()).ifPresent(there -> assignments.add(member.like(there, now)));
        }
    }

    /** That somebody read a document is now that this person read this one. */
    void read(DocumentRead read, UUID document, UUID now) {
        if (!document.equals(read.documentId()) || !now.equals(read.membershipId())) {
            recorded.remove(read);
            if (assignments.read(document, now).isEmpty()) {
                assignments.add(new DocumentRead(document, now, read.readAt()));
            }
        }
    }
}
