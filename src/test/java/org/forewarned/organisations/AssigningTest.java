package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Person;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AssigningTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DUE = LocalDate.parse("2026-12-18");

    private final Database database;
    private Place school;
    private UUID teaching;
    private UUID year7;
    private UUID office;
    private Instant now = AssigningWorld.NOW;

    AssigningTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then(world -> {
            world.learners.seeding.seed();
            school = world.school();
            teaching = world.unit(school, null, "Teaching");
            year7 = world.unit(school, teaching, "Year 7");
            office = world.unit(school, null, "Office and site");
        });
    }

    @AfterEach
    void countsAreRight() {
        then(world -> assertThat(Recount.differences(world.em)).isEmpty());
    }

    @Test
    void whatIsAskedOfEverybodyIsAskedOfWhoeverJoinsLaterAndOfNobodyWhoLeft() {
        UUID early = person(teaching);
        UUID assignment = assign(DueDate.on(DUE), school.everybody());
        now = now.plusSeconds(20 * 86_400);
        UUID late = person(null);
        then(world -> {
            world.organisations.membership(early).orElseThrow().leave(LeftHow.THEMSELVES, now);
            world.settle();
        });

        assertThat(only(early)).extracting(Assigned::dueOn, Assigned::endedWhy).containsExactly(DUE, Assigned.LEFT);
        assertThat(only(late)).extracting(Assigned::dueOn, Assigned::isOpen).containsExactly(LocalDate.parse("2026-12-26"), true);
        assertThat(only(late).assignmentId()).isEqualTo(assignment);
    }

    @Test
    void whoJustCameInIsAskedAtOnceAndOnlyOnce() {
        assign(DueDate.on(DUE), school.everybody());
        UUID learner = UUID.randomUUID();
        Membership fresh = new Membership(school.id(), learner, "Ann", JoinedHow.CODE, now);
        Membership other = new Membership(school.id(), UUID.randomUUID(), "Ben", JoinedHow.CODE, now);
        then(world -> List.of(fresh, other).forEach(world.organisations::add));
        then(world -> world.settling.settle(learner, school.id()));
        assertThat(only(fresh.id()).isOpen()).isTrue();
        then(world -> assertThat(world.repository.current(List.of(other.id()))).isEmpty());
        then(AssigningWorld::settle);
        assertThat(only(fresh.id()).isOpen()).isTrue();
        assertThat(only(other.id()).isOpen()).isTrue();
    }

    @Test
    void aUnitMeansAllThatIsInItAndWhoeverMovesOutIsAskedNoMore() {
        UUID teacher = person(year7);
        UUID clerk = person(office);
        assign(DueDate.on(DUE), Target.unit(teaching));

        assertThat(only(teacher).isOpen()).isTrue();
        assertThat(rows(clerk)).isEmpty();

        move(teacher, office);
        move(clerk, teaching);
        assertThat(only(teacher).endedWhy()).isEqualTo(Assigned.MOVED);
        assertThat(only(clerk).unitId()).isEqualTo(teaching);
        move(teacher, year7);
        assertThat(rows(teacher)).extracting(Assigned::round, Assigned::isOpen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
    }

    @Test
    void cohortsAreNamedOrByRule() {
        UUID governor = in(world -> {
            Membership m = new Membership(school.id(), null, "Callum Reid", JoinedHow.SPREADSHEET, now).as("Governor");
            world.organisations.add(m);
            world.settle();
            return m.id();
        });
        UUID teacher = person(teaching);
        UUID clerk = person(office);
        UUID governors = in(world -> world.cohorts.make(school.coordinator(), school.id(), "Governors",
                Optional.of(new CohortRule(Optional.empty(), "governor", Optional.empty()))));
        UUID named = in(world -> world.cohorts.make(school.coordinator(), school.id(), "First aiders", Optional.empty()));
        then(world -> world.cohorts.put(school.coordinator(), school.id(), named, clerk));
        assign(DueDate.on(DUE), Target.cohort(governors), Target.cohort(named));

        assertThat(rows(governor)).hasSize(1);
        assertThat(rows(clerk)).hasSize(1);
        assertThat(rows(teacher)).isEmpty();
        then(world -> world.cohorts.put(school.coordinator(), school.id(), named, teacher));
        assertThat(only(teacher).dueOn()).isEqualTo(DUE);
        assertThat(list(world -> world.cohorts.of(school.coordinator(), school.id()))).extracting(CohortView::name, CohortView::people)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("First aiders", 2L), org.assertj.core.groups.Tuple.tuple("Governors", 1L));
        then(world -> {
            world.cohorts.take(school.coordinator(), school.id(), named, teacher);
            world.cohorts.take(school.coordinator(), school.id(), named, teacher);
        });
        List<?> noted = database.read(em -> em.createNativeQuery("select deed from audit_entry where organisation_id = ?1 and deed like 'cohort-%' order by deed")
                .setParameter(1, school.id().toString()).getResultList());
        assertThat(noted.stream().map(String::valueOf)).as("what the log says").containsExactly("cohort-joined", "cohort-joined", "cohort-left");
    }

    @Test
    void youngPeopleAreLeftOutOfWhatIsForAdultsAndTheCoordinatorIsToldHowMany() {
        UUID teacher = person(teaching);
        UUID pupil = young(year7);
        Set<Target> everybody = Set.of(school.everybody());
        assertThat((long) in(world -> world.assigning.leftOut(school.coordinator(), school.id(), "spot-the-signs", everybody))).isEqualTo(1);
        assertThat((long) in(world -> world.assigning.leftOut(school.coordinator(), school.id(), "county-lines", everybody))).isZero();
        assertThat((long) in(world -> world.assigning.leftOut(school.coordinator(), school.id(), "", everybody))).isZero();
        ask("spot-the-signs", school.everybody());
        assertThat(rows(teacher)).hasSize(1);
        assertThat(rows(pupil)).isEmpty();
        assertThatThrownBy(() -> ask("spot-the-signs", Target.person(pupil))).isInstanceOf(IllegalArgumentException.class);
        ask("county-lines", Target.person(pupil));
        assertThat(rows(pupil)).hasSize(1);
    }

    @Test
    void whoTurnsOutToBeYoungIsAskedNoMoreWhatIsForAdults() {
        UUID somebody = person(teaching);
        ask("spot-the-signs", school.everybody());
        assertThat(only(somebody).isOpen()).isTrue();
        then(world -> {
            world.organisations.membership(somebody).orElseThrow().young(true);
            world.settle();
        });
        assertThat(only(somebody).endedWhy()).isEqualTo(Assigned.UNFIT);
        assertThat((List<?>) database.read(Recount::differences)).isEmpty();
    }

    @Test
    void whoAskedChangedWaivedAndRecordedWhatStandsInTheLog() {
        UUID teacher = person(teaching);
        UUID clerk = person(office);
        UUID assignment = ask("county-lines", Target.person(teacher), Target.person(clerk));
        then(world -> {
            world.assigning.change(school.coordinator(), school.id(), assignment, DueDate.on(DUE.plusDays(3)), Repeat.NEVER, "x");
            world.handOut(assignment);
            world.assigning.pause(school.coordinator(), school.id(), assignment);
            world.assigning.resume(school.coordinator(), school.id(), assignment);
            world.assigning.widen(school.coordinator(), school.id(), assignment, Set.of(school.everybody()));
            world.handOut(assignment);
            world.assigning.waive(school.coordinator(), school.id(), world.rows(teacher).get(0).id(), "On leave");
            world.assigning.learnedElsewhere(school.coordinator(), school.id(), world.rows(clerk).get(0).id(), "A course", DUE.minusDays(60), "Paper 7", "Ann Head");
            world.assigning.withdraw(school.coordinator(), school.id(), assignment);
        });
        List<?> deeds = database.read(em -> em.createNativeQuery("select deed from audit_entry where organisation_id = ?1 order by deed").setParameter(1, school.id().toString())
                .getResultList());
        assertThat(deeds.toString()).isEqualTo("[assignment-changed, assignment-made, assignment-paused, assignment-resumed, assignment-widened, assignment-withdrawn, "
                + "person-asked, person-asked, person-waived, training-recorded]");
        List<?> details = database.read(em -> em.createNativeQuery("select detail from audit_entry").getResultList());
        assertThat(details.toString()).doesNotContain("leave").doesNotContain("Paper").doesNotContain("Ann");
    }

    private UUID young(UUID unit) {
        return in(world -> {
            UUID id = world.person(school, unit, null, "Pupil");
            world.organisations.membership(id).orElseThrow().young(true);
            world.settle();
            return id;
        });
    }

    private UUID ask(String module, Target... who) {
        return in(world -> {
            UUID id = world.assigning.assign(school.coordinator(), school.id(), new NewAssignment(module, null, Set.of(who), DueDate.on(DUE), Repeat.NEVER, Optional.empty(), ""));
            world.handOut(id);
            return id;
        });
    }

    @Test
    void whoeverJoinsHasSoManyDaysFromThen() {
        UUID here = person(null);
        assign(DueDate.within(14), school.everybody());
        now = now.plusSeconds(10 * 86_400);
        UUID late = person(null);

        assertThat(only(here).dueOn()).isEqualTo(TODAY.plusDays(14));
        assertThat(only(late).dueOn()).isEqualTo(TODAY.plusDays(24));
    }

    @Test
    void beginningAndPassingAreSeenAtOnce() {
        UUID learner = learner();
        UUID person = person(teaching, learner);
        assign(DueDate.on(DUE), school.everybody());
        then(world -> world.learners.enrolments.begin(learner, world.learners.module()));
        assertThat(only(person)).extracting(Assigned::isOpen, a -> a.begunAt() != null).containsExactly(true, true);

        pass(learner);

        assertThat(only(person)).extracting(Assigned::isOpen, Assigned::kind).containsExactly(false, "passed");
        assertThat(only(person).versionId()).isEqualTo(in(world -> world.learners.module().versionId()));
        assertThat(only(person).validUntil()).isEqualTo(Instant.parse("2027-11-23T00:00:00Z"));
    }

    @Test
    void whatWasPassedEarlierCountsWhereTheCoordinatorSaysSo() {
        UUID learner = learner();
        pass(learner);
        now = now.plusSeconds(30 * 86_400);
        UUID person = person(teaching, learner);
        assign(DueDate.on(DUE.plusMonths(2)), Optional.of(TODAY), Repeat.NEVER, school.everybody());
        assign(DueDate.on(DUE.plusMonths(2)), Optional.of(TODAY.plusDays(1)), Repeat.NEVER, school.everybody());
        assign(DueDate.on(DUE.plusMonths(2)), Optional.empty(), Repeat.NEVER, school.everybody());

        assertThat(rows(person)).extracting(Assigned::isDone).containsExactlyInAnyOrder(true, false, false);
        UUID joiner = learner();
        passAt(joiner, AssigningWorld.NOW);
        UUID unclaimed = person(teaching, null);
        then(world -> {
            world.organisations.membership(unclaimed).orElseThrow().belongTo(joiner);
            world.settle();
        });
        assertThat(rows(unclaimed)).extracting(Assigned::isDone).containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void itIsAskedAgainOnTheDay() {
        UUID learner = learner();
        UUID person = person(teaching, learner);
        assign(DueDate.on(DUE), Optional.empty(), Repeat.yearlyBefore(MonthDay.of(9, 1)), school.everybody());
        pass(learner);
        assertThat(only(person).reopensOn()).isEqualTo(LocalDate.parse("2027-07-07"));
        now = Instant.parse("2027-07-06T12:00:00Z");
        then(world -> assertThat(world.handingOut.askAgain()).isFalse());
        assertThat(rows(person)).hasSize(1);
        now = Instant.parse("2027-07-07T00:30:00Z");
        then(world -> world.handingOut.askAgain());
        then(world -> world.handingOut.askAgain());

        List<Assigned> rounds = rows(person);
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0)).extracting(Assigned::endedWhy, Assigned::isDone).containsExactly(Assigned.AGAIN, true);
        assertThat(rounds.get(1)).extracting(Assigned::round, Assigned::dueOn, Assigned::isOpen).containsExactly(2, LocalDate.parse("2027-08-31"), true);
    }

    @Test
    void whatIsDoneComesRoundAsItIsAskedNowAndWhatCameRoundKeepsItsDay() {
        UUID learner = learner();
        UUID person = person(teaching, learner);
        UUID assignment = assign(DueDate.on(DUE), school.everybody());
        pass(learner);
        assertThat(only(person).reopensOn()).isNull();
        then(world -> world.assigning.change(school.coordinator(), school.id(), assignment, DueDate.on(DUE), Repeat.everyMonths(12), ""));
        then(world -> assertThatThrownBy(() -> world.assigning.widen(school.coordinator(), school.id(), assignment, Set.of(Target.unit(teaching))))
                .as("not while it is being brought to people").isInstanceOf(IllegalArgumentException.class));
        then(world -> world.handOut(assignment));
        LocalDate again = only(person).reopensOn();
        assertThat(again).isEqualTo(Repeat.everyMonths(12).opensOn(Days.of(only(person).doneAt())));
        assertThat(list(world -> world.repository.changes(assignment).stream().map(c -> c.what()).toList())).containsExactlyInAnyOrder("asked", "changed");

        now = Days.start(again).plusSeconds(3600);
        then(world -> world.handingOut.askAgain());
        LocalDate due = rows(person).get(1).dueOn();
        then(world -> world.assigning.change(school.coordinator(), school.id(), assignment, DueDate.on(DUE.plusDays(30)), Repeat.everyMonths(12), ""));
        then(world -> world.handOut(assignment));
        assertThat(rows(person).get(1).dueOn()).isEqualTo(due);
    }

    @Test
    void itCanBeChangedPausedAndTakenBack() {
        UUID learner = learner();
        UUID done = person(teaching, learner);
        UUID open = person(teaching);
        UUID assignment = assign(DueDate.on(DUE), school.everybody());
        pass(learner);
        then(world -> world.assigning.change(school.coordinator(), school.id(), assignment, DueDate.on(DUE.plusDays(7)), Repeat.NEVER, "Please."));
        then(world -> world.handOut(assignment));
        assertThat(only(open).dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(only(done).dueOn()).isEqualTo(DUE);
        then(world -> world.assigning.pause(school.coordinator(), school.id(), assignment));
        then(world -> world.assigning.resume(school.coordinator(), school.id(), assignment));
        then(world -> world.assigning.withdraw(school.coordinator(), school.id(), assignment));
        then(world -> world.handOut(assignment));

        assertThat(only(open).endedWhy()).isEqualTo(Assigned.WITHDRAWN);
        assertThat(only(done)).extracting(Assigned::isDone, Assigned::isEnded).containsExactly(true, false);
        assertThat(list(world -> world.repository.changes(assignment).stream().map(c -> c.what()).toList()))
                .containsExactlyInAnyOrder("asked", "new-date", "paused", "resumed", "withdrawn");
        assertThat(rows(person(teaching))).isEmpty();
    }

    @Test
    void somebodyNeedNotDoItOrLearnedItElsewhere() {
        UUID waived = person(teaching);
        UUID elsewhere = person(teaching);
        assign(DueDate.on(DUE), school.everybody());
        then(world -> world.assigning.waive(school.coordinator(), school.id(), only(waived).id(), "On long leave"));
        then(world -> world.assigning.learnedElsewhere(school.coordinator(), school.id(), only(elsewhere).id(), "Council's course", TODAY.minusDays(9),
                "Certificate 17 in the office", "Mrs D. Achebe"));

        assertThat(only(waived)).extracting(Assigned::isOpen, Assigned::isWaived).containsExactly(false, true);
        assertThat(only(elsewhere)).extracting(Assigned::isDone, Assigned::kind).containsExactly(true, "elsewhere");
    }

    @Test
    void whoeverIsForgottenLeavesOnlyACount() {
        UUID learner = learner();
        UUID person = person(teaching, learner);
        assign(DueDate.on(DUE), school.everybody());
        pass(learner);
        then(world -> {
            world.organisations.membership(person).orElseThrow().forget(LeftHow.BY_COORDINATOR, now);
            world.settle();
        });

        assertThat(only(person)).extracting(Assigned::isDone, Assigned::endedWhy, Assigned::completionId).containsExactly(true, Assigned.LEFT, null);
    }

    @Test
    void whatIsHeldAboutSomebodyCanBeReadAndIsErased() {
        UUID learner = learner();
        UUID person = person(teaching, learner);
        assign(DueDate.on(DUE), school.everybody());
        then(world -> world.assigning.learnedElsewhere(school.coordinator(), school.id(), only(person).id(), "A course", TODAY, "A paper", "Mrs D. Achebe"));
        assertThat(list(world -> new AssignmentsData(world.organisations, world.repository).export(learner)))
                .singleElement().asString().contains("county-lines", "2026-12-18", "Mrs D. Achebe");

        then(world -> new AssignmentsData(world.organisations, world.repository).erase(learner));
        assertThat(list(world -> world.repository.outside(person))).isEmpty();
    }

    @Test
    void onlyWhoMayAsks() {
        UUID clerk = person(office);
        UUID teacher = person(year7);
        Place other = in(world -> world.school());
        Person ofTeaching = in(world -> world.coordinatorOf(school, teaching));
        NewAssignment everybody = asked(DueDate.on(DUE), Optional.empty(), Repeat.NEVER, school.everybody());
        NewAssignment toTeacher = asked(DueDate.on(DUE), Optional.empty(), Repeat.NEVER, Target.person(teacher));
        NewAssignment toClerk = asked(DueDate.on(DUE), Optional.empty(), Repeat.NEVER, Target.person(clerk));

        refusedToAsk(world -> world.assigning.assign(other.coordinator(), school.id(), everybody));
        refusedToAsk(world -> world.assigning.assign(other.coordinator(), other.id(), everybody));
        refusedToAsk(world -> world.assigning.assign(other.coordinator(), other.id(), toTeacher));
        refusedToAsk(world -> world.assigning.assign(ofTeaching, school.id(), everybody));
        refusedToAsk(world -> world.assigning.assign(ofTeaching, school.id(), toClerk));
        UUID own = in(world -> world.assigning.assign(ofTeaching, school.id(), toTeacher));
        UUID whole = assign(DueDate.on(DUE), school.everybody());
        then(world -> world.handOut(own));
        refused(world -> world.assigning.withdraw(ofTeaching, school.id(), whole));
        refused(world -> world.assigning.withdraw(other.coordinator(), other.id(), whole));
        refused(world -> world.assigning.waive(ofTeaching, school.id(), only(clerk).id(), "No"));
        then(world -> world.assigning.withdraw(ofTeaching, school.id(), own));
        assertThat((long) in(world -> world.assigning.count(ofTeaching, school.id(), Set.of(Target.unit(teaching))))).isEqualTo(1);
        then(world -> world.handOut(own));
    }

    @Test
    void handingOutGoesOnWhereItStopped() {
        then(world -> {
            for (int i = 0; i < 1_203; i++) {
                world.organisations.add(new Membership(school.id(), null, "Person " + i, JoinedHow.SPREADSHEET, now));
            }
        });
        then(AssigningWorld::settle);
        UUID assignment = in(world -> world.assigning.assign(school.coordinator(), school.id(),
                asked(DueDate.on(DUE), Optional.empty(), Repeat.NEVER, school.everybody())));
        assertThat((boolean) in(world -> world.handingOut.goOn(assignment))).isTrue();
        assertThatThrownBy(() -> then(world -> {
            world.handingOut.goOn(assignment);
            throw new IllegalStateException("the server dies before the commit");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(list(world -> world.handingOut.unfinished())).containsExactly(assignment);
        assertThat((boolean) in(world -> world.handingOut.goOn(assignment))).isTrue();
        assertThat((boolean) in(world -> world.handingOut.goOn(assignment))).isFalse();

        assertThat((long) in(world -> world.em.createQuery("select count(a) from Assigned a", Long.class).getSingleResult())).isEqualTo(1_203);
        assertThat(list(world -> world.handingOut.unfinished())).isEmpty();
    }

    private UUID assign(DueDate due, Target... who) {
        return assign(due, Optional.empty(), Repeat.NEVER, who);
    }

    private UUID assign(DueDate due, Optional<LocalDate> countsSince, Repeat repeat, Target... who) {
        UUID assignment = in(world -> world.assigning.assign(school.coordinator(), school.id(), asked(due, countsSince, repeat, who)));
        then(world -> world.handOut(assignment));
        return assignment;
    }

    private static NewAssignment asked(DueDate due, Optional<LocalDate> countsSince, Repeat repeat, Target... who) {
        return new NewAssignment("county-lines", null, Set.of(who), due, repeat, countsSince, "");
    }

    private UUID person(UUID unit) {
        return person(unit, null);
    }

    private UUID person(UUID unit, UUID learner) {
        return in(world -> world.person(school, unit, learner, "Priya Raman"));
    }

    private UUID learner() {
        return in(world -> world.learners.learners.begin()).learner();
    }

    private void pass(UUID learner) {
        passAt(learner, now);
    }

    private void passAt(UUID learner, Instant when) {
        database.write(em -> {
            var world = new org.forewarned.learning.LearnersWorld(em, when);
            world.assessment.handIn(learner, world.answered(learner, List.of()));
        });
    }

    private void move(UUID person, UUID unit) {
        then(world -> {
            world.organisations.membership(person).orElseThrow().in(unit);
            world.settle();
        });
    }

    private Assigned only(UUID person) {
        assertThat(rows(person)).hasSize(1);
        return rows(person).get(0);
    }

    private List<Assigned> rows(UUID person) {
        return in(world -> world.rows(person));
    }

    private void refusedToAsk(Function<AssigningWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private void refused(Consumer<AssigningWorld> use) {
        assertThatThrownBy(() -> then(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> List<T> list(Function<AssigningWorld, List<T>> use) {
        return in(use);
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, now)));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now)));
    }
}
