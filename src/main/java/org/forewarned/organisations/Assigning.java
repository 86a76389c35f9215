package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.organisations.model.Aim;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentChange;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.AssignmentTarget;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OutsideTraining;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.organisations.model.Waiver;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * A coordinator asks for something to be learned, changes it, pauses it, takes it back, and says of somebody that they need not or that
 * they learned it elsewhere. Whoever coordinates units only asks those units and their people. Bringing it to the people is
 * {@link HandingOut}'s.
 */
@ApplicationScoped
public class Assigning {

    private static final int LONGEST_TEXT = 200;

    private Standings standings;
    private AssignmentRepository assignments;
    private HandingOut handingOut;
    private Catalogue catalogue;
    private Audit audit;
    private Clock clock;

    protected Assigning() {
    }

    @Inject
    public Assigning(Standings standings, AssignmentRepository assignments, HandingOut handingOut, Catalogue catalogue, Audit audit, Clock clock) {
        this.standings = standings;
        this.assignments = assignments;
        this.handingOut = handingOut;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of how many people this would be asked. Says nothing about what any of them has done: that is theirs until it is asked. */
    public long count(Asker asker, UUID organisation, Set<Target> who) {
        allowed(standings.coordinating(asker, organisation), who);
        return who.isEmpty() ? 0 : assignments.count(organisation, handingOut.aim(organisation, who));
    }

    /**
     * How many of these people would be left out, because they are young and the module is for adults; an empty module is a document. None
     * for somebody who may not ask all of them: the count would be of people who are not theirs.
     */
    public long leftOut(Asker asker, UUID organisation, String module, Set<Target> who) {
        Standing standing = standings.coordinating(asker, organisation);
        return who.isEmpty() || !who.stream().allMatch(target -> allowed(standing, target)) || module.isEmpty() || handingOut.fitForYoung(module) ? 0 : assignments.young(organisation, handingOut.aim(organisation, who));
    }

    /**
     * Asks for it; {@link HandingOut#goOn} brings it to the people. Young people are left out of what is for adults.
     *
     * @throws IllegalArgumentException when that leaves nobody
     */
    @Transactional
    @Retrying
    public UUID assign(Asker asker, UUID organisation, NewAssignment asked) {
        Standing standing = standings.coordinating(asker, organisation);
        allowed(standing, asked.who());
        known(organisation, asked);
        somebodyLeft(organisation, asked);
        Assignment assignment = new Assignment(organisation, asked, standing.actor(), clock.instant());
        assignments.add(assignment);
        assignments.flush();
        asked.who().forEach(target -> assignments.add(new AssignmentTarget(assignment.id(), target)));
        note(assignment, "asked", "", standing, Deed.ASSIGNMENT_MADE);
        persons(asked.who(), standing, assignment);
        return assignment.id();
    }

    /** Asks for it by another day, again or not, or with another note. */
    @Transactional
    @Retrying
    public void change(Asker asker, UUID organisation, UUID id, DueDate due, Repeat repeat, String note) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = changeable(standing, id);
        boolean dated = !due.equals(assignment.due());
        boolean moved = dated || !repeat.equals(assignment.repeat());
        if (note.length() > NewAssignment.LONGEST_NOTE || (assignment.isBusy() && moved)) {
            throw new IllegalArgumentException("a note that is not too long, and a new date only when it is with all its people");
        }
        assignment.change(due, repeat, note);
        note(assignment, dated ? AssignmentChange.NEW_DATE : "changed", due.isCounted() ? String.valueOf(due.days()) : due.on().toString(), standing, Deed.ASSIGNMENT_CHANGED);
    }

    /** Asks it of more people. */
    @Transactional
    @Retrying
    public void widen(Asker asker, UUID organisation, UUID id, Set<Target> more) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = changeable(standing, id);
        if (assignment.isBusy()) {
            throw new IllegalArgumentException("more people only when it is with all it was asked of");
        }
        allowed(standing, more);
        Set<Target> fresh = new HashSet<>(more);
        assignments.targets(id).forEach(known -> fresh.remove(known.target()));
        fresh.forEach(target -> assignments.add(new AssignmentTarget(id, target)));
        assignment.widen();
        note(assignment, "widened", "", standing, Deed.ASSIGNMENT_WIDENED);
        persons(fresh, standing, assignment);
    }

    /** Nobody is reminded of it, and nobody is overdue, until it goes on. */
    @Transactional
    @Retrying
    public void pause(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = changeable(standing, id);
        if (!assignment.isPaused()) {
            assignment.pause(clock.instant());
            note(assignment, "paused", "", standing, Deed.ASSIGNMENT_PAUSED);
        }
    }

    @Transactional
    @Retrying
    public void resume(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = changeable(standing, id);
        if (assignment.isPaused()) {
            assignment.resume();
            note(assignment, "resumed", "", standing, Deed.ASSIGNMENT_RESUMED);
        }
    }

    /** Takes it back from whoever has not done it. What was done remains, and so does that it was asked. */
    @Transactional
    @Retrying
    public void withdraw(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        Assignment assignment = changeable(standing, id);
        assignment.withdraw(clock.instant());
        note(assignment, "withdrawn", "", standing, Deed.ASSIGNMENT_WITHDRAWN);
    }

    /** This person need not do it. */
    @Transactional
    @Retrying
    public void waive(Asker asker, UUID organisation, UUID assigned, String reason) {
        Standing standing = standings.coordinating(asker, organisation);
        Assigned row = own(standing, assigned);
        text(reason, 500);
        if (row.isOpen()) {
            Tallying tally = assignments.tallying();
            tally.change(row, r -> r.waive(clock.instant()));
            assignments.add(new Waiver(row.id(), reason, standing.actor(), clock.instant()));
            tally.write();
            audit.record(AuditEvent.by(asker, Deed.PERSON_WAIVED).in(organisation).about(row.membershipId()));
        }
    }

    /**
     * This person learned it elsewhere.
     *
     * @param assigned what it counts for
     * @param evidence what shows it: a certificate's number, where the paper is kept
     * @param saidBy the name of who says so
     */
    @Transactional
    @Retrying
    public void learnedElsewhere(Asker asker, UUID organisation, UUID assigned, String title, LocalDate on, String evidence, String saidBy) {
        Standing standing = standings.coordinating(asker, organisation);
        Assigned row = own(standing, assigned);
        text(title, LONGEST_TEXT);
        text(evidence, 1000);
        text(saidBy, 100);
        if (on.isAfter(Days.of(clock.instant()))) {
            throw new IllegalArgumentException("a day that has been");
        }
        if (!row.isEnded() && !row.isDone()) {
            Assignment assignment = assignments.assignment(row.assignmentId()).orElseThrow();
            Tallying tally = assignments.tallying();
            tally.change(row, r -> r.done(Done.elsewhere(Days.start(on)), assignment.repeat().opensOn(on)));
            assignments.add(new OutsideTraining(organisation, row.membershipId(), row.id(), title, on, evidence, saidBy, standing.actor(), clock.instant()));
            tally.write();
            audit.record(AuditEvent.by(asker, Deed.TRAINING_RECORDED).in(organisation).about(row.membershipId()));
        }
    }

    private Assigned own(Standing standing, UUID assigned) {
        Assigned row = assignments.assigned(assigned).filter(a -> a.organisationId().equals(standing.organisation())).orElseThrow(NotAllowed::new);
        standing.over(Optional.of(row.unitId()));
        return row;
    }

    private Assignment changeable(Standing standing, UUID id) {
        Assignment assignment = assignments.assignment(id).filter(a -> a.organisationId().equals(standing.organisation()) && !a.isWithdrawn())
                .orElseThrow(NotAllowed::new);
        if (!mayChange(standing, assignment)) {
            throw new NotAllowed();
        }
        return assignment;
    }

    /** Whoever acts for the whole; of a unit, whoever asked it themselves. */
    static boolean mayChange(Standing standing, Assignment assignment) {
        return standing.whole() || standing.account().filter(assignment.askedBy()::equals).isPresent();
    }

    private void known(UUID organisation, NewAssignment asked) {
        boolean known = asked.module() != null ? catalogue.module(asked.module()).isPresent()
                : assignments.document(asked.document()).filter(d -> d.organisationId().equals(organisation)).isPresent();
        if (!known) {
            throw new NotAllowed();
        }
    }

    private void somebodyLeft(UUID organisation, NewAssignment asked) {
        if (!handingOut.fitForYoung(asked.module())) {
            Aim aim = handingOut.aim(organisation, asked.who());
            long young = assignments.young(organisation, aim);
            if (young > 0 && young == assignments.count(organisation, aim)) {
                throw new IllegalArgumentException("a module that is fit for young people, for they are all that");
            }
        }
    }

    private void allowed(Standing standing, Set<Target> who) {
        if (!who.stream().allMatch(target -> allowed(standing, target))) {
            throw new NotAllowed();
        }
    }

    private boolean allowed(Standing standing, Target target) {
        UUID organisation = standing.organisation();
        return switch (target.kind()) {
            case EVERYBODY -> standing.whole() && target.id().equals(organisation);
            case UNIT -> standing.covers(Optional.of(target.id())) && handingOut.isUnit(organisation, target.id());
            case COHORT -> standing.whole() && assignments.cohort(target.id()).filter(c -> c.organisationId().equals(organisation)).isPresent();
            case PERSON -> assignments.memberships(Set.of(target.id())).stream().filter(m -> m.organisationId().equals(organisation) && m.isHere())
                    .map(Membership::unitId).anyMatch(unit -> standing.covers(Optional.ofNullable(unit)));
        };
    }

    private void note(Assignment assignment, String what, String detail, Standing standing, Deed deed) {
        assignments.add(new AssignmentChange(assignment.id(), what, detail, standing.actor(), clock.instant()));
        audit.record(AuditEvent.by(standing.actor(), deed).in(standing.organisation()).saying(subject(assignment)));
    }

    /** Whoever is asked by themselves finds it among what was done with their record. */
    private void persons(Set<Target> who, Standing standing, Assignment assignment) {
        who.stream().filter(target -> target.kind() == Target.Kind.PERSON).forEach(one -> audit.record(
                AuditEvent.by(standing.actor(), Deed.PERSON_ASKED).in(standing.organisation()).about(one.id()).saying(subject(assignment))));
    }

    private static String subject(Assignment assignment) {
        return assignment.moduleId() == null ? "" : assignment.moduleId();
    }

    private static void text(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("some words, at most " + longest + " characters");
        }
    }
}
