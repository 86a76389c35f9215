package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.forewarned.learning.CompletionKind;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.RoomSteps;
import org.forewarned.learning.RoomWalk.Taken;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.forewarned.organisations.AssigningWorld.Person;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RoomTest {

    private final Database database;
    private Instant now = AssigningWorld.NOW;
    private Place charity;
    private UUID session;
    private String code;
    private int step;
    private Question question;

    RoomTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        then(world -> {
            world.learners.seeding.seed();
            charity = world.school();
            session = world.sessions.open(charity.coordinator(), charity.id(), Optional.empty(), "county-lines", Optional.of(Nation.WALES));
        });
        SessionView view = one();
        code = view.code();
        RoomSteps.Step asked = in(world -> world.walk.steps(view.version(), "en", view.nation())).stream().filter(s -> s.question().isPresent()).findFirst().orElseThrow();
        step = asked.number();
        question = asked.question().get();
    }

    @Test
    void aCodeOpensTheRoomAndNothingElse() {
        assertThat(ClearCode.read(code)).hasSize(ClearCode.CLASS);
        its(world -> world.door.room(code).map(RoomView::session)).isEqualTo(Optional.of(session));
        its(world -> world.door.room("BCDFGH")).isEqualTo(Optional.empty());
        its(world -> new Joining(world.organisations, new WayRepository(world.em), new InvitationRepository(world.em), null, null, null,
                new Keys(new byte[32]), Clock.fixed(now, ZoneOffset.UTC)).offer(code)).as("nobody joins by it").isEqualTo(Optional.empty());
    }

    @Test
    void onePhoneIsOneAnswerUntilTheAnswersAreShown() {
        assertThat(answer("one", 0)).as("before the group is there").isEqualTo(Taken.LATE);
        goTo(step);
        assertThat(answer("one", 0)).isEqualTo(Taken.TAKEN);
        assertThat(answer("one", 1)).as("another answer takes its place").isEqualTo(Taken.TAKEN);
        answer("two", 1);
        answer("three", 0);
        all(world -> world.door.given(code, "one")).containsExactly(choice(1));
        assertThat(answers()).isEqualTo(new RoomCount(true, false, 3, Map.of()));
        then(world -> world.walk.show(charity.coordinator(), charity.id(), session));
        assertThat(answers()).isEqualTo(new RoomCount(false, true, 3, Map.of(choice(1), 2, choice(0), 1)));
        assertThat(answer("four", 0)).isEqualTo(Taken.LATE);
        assertThat(rows("room_answer")).as("nothing is kept of the phones").isZero();
    }

    @Test
    void ofFewPhonesNothingIsKeptButHowMany() {
        goTo(step);
        answer("one", 0);
        answer("two", 0);
        then(world -> world.walk.show(charity.coordinator(), charity.id(), session));
        assertThat(answers()).isEqualTo(new RoomCount(false, true, 2, Map.of())).matches(RoomCount::few);
        assertThat(rows("room_tally")).isEqualTo(1);
        then(world -> world.walk.askAgain(charity.coordinator(), charity.id(), session));
        assertThat(answers()).isEqualTo(new RoomCount(true, false, 0, Map.of()));
    }

    @Test
    void goingOnCountsAndGoingBackShowsTheCount() {
        goTo(step);
        List.of("a", "b", "c").forEach(phone -> answer(phone, 0));
        goTo(step + 1);
        assertThat(rows("room_answer")).isZero();
        goTo(step);
        assertThat(answers().byChoice()).containsEntry(choice(0), 3);
        assertThat(answer("d", 0)).isEqualTo(Taken.LATE);
    }

    @Test
    void whatIsNoAnswerIsNotTaken() {
        goTo(step);
        its(world -> world.walk.answer(code, "one", question.id(), List.of())).isEqualTo(Taken.NOT_AN_ANSWER);
        its(world -> world.walk.answer(code, "one", question.id(), List.of("nothing-like-it"))).isEqualTo(Taken.NOT_AN_ANSWER);
        its(world -> world.walk.answer(code, "one", "another", List.of(choice(0)))).isEqualTo(Taken.LATE);
        its(world -> world.walk.answer("BCDFGH", "one", question.id(), List.of(choice(0)))).isEqualTo(Taken.LATE);
        assertThat(answers().answers()).isZero();
    }

    @Test
    void aFullRoomTakesNoMorePhonesButStillChanges() {
        goTo(step);
        then(world -> {
            for (int i = 0; i < RoomDoor.MOST_PHONES; i++) {
                world.door.answer(code, "phone " + i, question.id(), List.of(choice(0)));
            }
        });
        assertThat(answer("one more", 0)).isEqualTo(Taken.LATE);
        assertThat(answer("phone 7", 1)).isEqualTo(Taken.TAKEN);
    }

    @Test
    void whatNobodyEndsEndsByItself() {
        goTo(step);
        List.of("a", "b", "c").forEach(phone -> answer(phone, 0));
        now = now.plus(Sessions.LONGEST).minusSeconds(1);
        then(world -> world.sessions.tidy());
        assertThat(one().open()).isTrue();
        now = now.plusSeconds(1);
        its(world -> world.door.room(code)).as("open no longer, though nobody has tidied up").isEqualTo(Optional.empty());
        then(world -> world.sessions.tidy());
        assertThat(rows("room_answer")).isZero();
        assertThat(answers().byChoice()).containsEntry(choice(0), 3);
        assertThat(one().code()).isEmpty();
    }

    @Test
    void aHeadCountIsEnoughAndHoldsNobody() {
        then(world -> world.sessions.close(charity.coordinator(), charity.id(), session));
        then(world -> world.sessions.count(charity.coordinator(), charity.id(), session, 23));
        assertThat(one().people()).isEqualTo(23);
        its(world -> world.sessions.held(charity.coordinator(), charity.id())).isEqualTo(new Sessions.Held(1, 23));
        all(world -> world.evidence.sessions(charity.coordinator(), charity.id(), charity.everybody(), 0)).singleElement()
                .matches(row -> row.people() == 23 && row.members() == 0 && row.nation().equals("wales"));
        assertThat(rows("attended") + rows("membership") + rows("learner")).isZero();
        assertThatThrownBy(() -> then(world -> world.sessions.count(charity.coordinator(), charity.id(), session, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemberWhoWasThereHasAttendedAndWhoPassesLaterHasPassed() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID member = in(world -> world.person(charity, null, learner, "Amira Khan"));
        UUID assignment = assigned(false);
        record(List.of(member), 0);
        assertThat(row(member, assignment)).matches(a -> a.kind().equals("attended") && "wales".equals(a.nation()));
        assertThat(counts(assignment)).isEqualTo(new Counts(1, 0, 1, 0, 1));
        its(world -> world.lists.people(charity.coordinator(), charity.id(), assignment,
                new AssignedQuery(AssignedQuery.Which.ATTENDED, AssignedQuery.Order.DUE, Optional.empty(), 1)).all()).isEqualTo(1L);
        record(List.of(), 0);
        now = now.plusSeconds(60);
        then(world -> world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of())));
        assertThat(row(member, assignment).kind()).isEqualTo("passed");
        assertThat(counts(assignment)).isEqualTo(new Counts(1, 0, 1, 0, 0));
        List<CompletionView> both = in(world -> world.learners.enrolments.completions(world.learners.enrolments.find(learner, "county-lines").orElseThrow()));
        assertThat(both).extracting(CompletionView::kind).containsExactlyInAnyOrder(CompletionKind.ATTENDED, CompletionKind.PASSED);
        assertThat(CompletionView.best(both, now)).map(CompletionView::kind).contains(CompletionKind.PASSED);
        all(world -> Recount.differences(world.em)).isEmpty();
        assertThat(kinds()).as("both stand in the evidence").containsExactlyInAnyOrder("passed", "attended");
    }

    @Test
    void whereTheyMustPassAloneHavingAttendedDoesNotCount() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID member = in(world -> world.person(charity, null, learner, "Amira Khan"));
        UUID assignment = assigned(true);
        record(List.of(member), 0);
        assertThat(row(member, assignment)).matches(a -> !a.isDone() && a.begunAt() != null);
        assertThat(kinds()).containsExactlyInAnyOrder("", "attended");
        now = now.plusSeconds(60);
        then(world -> world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of())));
        assertThat(row(member, assignment).kind()).isEqualTo("passed");
        all(world -> Recount.differences(world.em)).isEmpty();
    }

    @Test
    void aMemberWhoHasNotComeInIsRecordedToo() {
        UUID member = in(world -> world.person(charity, null, null, "Tom Okafor"));
        UUID assignment = assigned(false);
        record(List.of(member), 0);
        assertThat(row(member, assignment).kind()).isEqualTo("attended");
        assertThat(one().members()).isEqualTo(1);

        UUID learner = in(world -> world.learners.learners.begin().learner());
        then(world -> world.organisations.membership(member).orElseThrow().belongTo(learner));
        then(AssigningWorld::settle);
        its(world -> world.learners.enrolments.completions(world.learners.enrolments.find(learner, "county-lines").orElseThrow()).get(0).kind())
                .as("theirs, once they have come in").isEqualTo(CompletionKind.ATTENDED);
        assertThat(row(member, assignment).kind()).isEqualTo("attended");
        all(world -> Recount.differences(world.em)).isEmpty();
        then(AssigningWorld::settle);
    }

    @Test
    void whoeverIsForgottenStaysCounted() {
        UUID learner = in(world -> world.learners.learners.begin().learner());
        UUID member = in(world -> world.person(charity, null, learner, "Amira Khan"));
        record(List.of(member), 0);
        all(world -> world.sessionsData.export(learner)).singleElement().asString().contains("county-lines");
        then(world -> world.sessionsData.erase(learner));
        all(world -> world.sessionsData.export(learner)).isEmpty();
        assertThat(one().people()).isEqualTo(1);
        all(world -> world.attendance.of(charity.coordinator(), charity.id(), session)).allMatch(p -> p.member().isEmpty() && p.completion().isEmpty());
    }

    @Test
    void whatIsOnlyNotedCanBeTakenOffAndWhatIsRecordedCannot() {
        UUID member = in(world -> world.person(charity, null, null, "Tom Okafor"));
        then(world -> world.attendance.note(charity.coordinator(), charity.id(), session, List.of(member)));
        then(world -> world.attendance.note(charity.coordinator(), charity.id(), session, List.of(member)));
        UUID noted = in(world -> world.attendance.of(charity.coordinator(), charity.id(), session)).get(0).id();
        then(world -> world.attendance.takeOff(charity.coordinator(), charity.id(), session, noted));
        assertThat(rows("attended")).isZero();
        record(List.of(member), 0);
        then(world -> world.attendance.of(charity.coordinator(), charity.id(), session)
                .forEach(p -> world.attendance.takeOff(charity.coordinator(), charity.id(), session, p.id())));
        assertThat(rows("attended")).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoLookAfterItMayDoAnything() {
        UUID unit = in(world -> world.unit(charity, null, "North"));
        Person ofUnit = in(world -> world.coordinatorOf(charity, unit));
        Place elsewhere = in(AssigningWorld::school);
        UUID stranger = in(world -> world.person(elsewhere, null, null, "Somebody Else"));
        for (Asker asker : List.of(ofUnit, elsewhere.coordinator(), new Person(UUID.randomUUID()))) {
            refused(world -> world.sessions.one(asker, charity.id(), session));
            refused(world -> world.sessions.goTo(asker, charity.id(), session, 2, Optional.empty()));
            refused(world -> world.sessions.show(asker, charity.id(), session, question.id()));
            refused(world -> world.sessions.askAgain(asker, charity.id(), session, 1, question.id()));
            refused(world -> world.sessions.close(asker, charity.id(), session));
            refused(world -> world.sessions.count(asker, charity.id(), session, 3));
            refused(world -> world.attendance.of(asker, charity.id(), session));
            refused(world -> world.attendance.note(asker, charity.id(), session, List.of()));
            refused(world -> world.completions.record(asker, charity.id(), session, 1));
            refused(world -> world.sessions.open(asker, charity.id(), Optional.empty(), "county-lines", Optional.empty()));
        }
        refused(world -> world.attendance.note(charity.coordinator(), charity.id(), session, List.of(stranger)));
        refused(world -> world.sessions.one(elsewhere.coordinator(), elsewhere.id(), session));
        UUID theirs = in(world -> world.sessions.open(ofUnit, charity.id(), Optional.of(unit), "county-lines", Optional.empty()));
        all(world -> world.sessions.all(ofUnit, charity.id(), 1)).extracting(SessionView::id).containsExactly(theirs);
        all(world -> world.sessions.all(charity.coordinator(), charity.id(), 1)).hasSize(2);
        then(world -> world.sessions.count(ofUnit, charity.id(), theirs, 4));
        all(world -> world.evidence.sessions(ofUnit, charity.id(), charity.everybody(), 0)).extracting(SessionRow::unit).containsExactly("North");
        all(world -> world.evidence.sessions(charity.coordinator(), charity.id(), Target.unit(unit), 0)).hasSize(1);
    }

    @Test
    void whatIsOverIsOver() {
        then(world -> world.sessions.close(charity.coordinator(), charity.id(), session));
        refused(world -> world.sessions.goTo(charity.coordinator(), charity.id(), session, 2, Optional.empty()));
        its(world -> world.door.room(code)).isEqualTo(Optional.empty());
        then(world -> world.sessions.close(charity.coordinator(), charity.id(), session));
        assertThat(one().open()).isFalse();
    }

    private UUID assigned(boolean alone) {
        return in(world -> {
            UUID id = world.assigning.assign(charity.coordinator(), charity.id(), new NewAssignment("county-lines", null, Set.of(charity.everybody()),
                    DueDate.on(LocalDate.parse("2026-12-01")), Repeat.NEVER, Optional.empty(), alone, ""));
            world.handOut(id);
            return id;
        });
    }

    private void record(List<UUID> members, int others) {
        then(world -> {
            world.attendance.note(charity.coordinator(), charity.id(), session, members);
            world.em.flush();
            world.completions.record(charity.coordinator(), charity.id(), session, others);
        });
    }

    private List<String> kinds() {
        return in(world -> world.evidence.next(charity.coordinator(), charity.id(), charity.everybody(), Optional.empty()).rows()).stream().map(EvidenceRow::kind).toList();
    }

    private Assigned row(UUID member, UUID assignment) {
        return in(world -> world.rows(member)).stream().filter(a -> a.assignmentId().equals(assignment)).findFirst().orElseThrow();
    }

    private Counts counts(UUID assignment) {
        return in(world -> world.lists.one(charity.coordinator(), charity.id(), assignment)).counts();
    }

    private void goTo(int number) {
        then(world -> world.walk.goTo(charity.coordinator(), charity.id(), session, number));
    }

    private Taken answer(String phone, int choice) {
        return in(world -> world.walk.answer(code, phone, question.id(), List.of(choice(choice))));
    }

    private String choice(int number) {
        return question.choices().get(number).id();
    }

    private RoomCount answers() {
        return in(world -> world.walk.answers(charity.coordinator(), charity.id(), session, question));
    }

    private SessionView one() {
        return in(world -> world.sessions.one(charity.coordinator(), charity.id(), session));
    }

    private long rows(String table) {
        return in(world -> ((Number) world.em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
    }

    private void refused(Consumer<AssigningWorld> use) {
        assertThatThrownBy(() -> then(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> ObjectAssert<T> its(Function<AssigningWorld, T> use) {
        return assertThatObject(in(use));
    }

    private <T> ListAssert<T> all(Function<AssigningWorld, List<T>> use) {
        return assertThatList(in(use));
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read(em -> use.apply(new AssigningWorld(em, now)));
    }

    private void then(Consumer<AssigningWorld> use) {
        database.write(em -> use.accept(new AssigningWorld(em, now)));
    }
}
