package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.forewarned.organisations.AssigningWorld.Person;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.DocumentRead;
import org.forewarned.organisations.model.StillAskedRepository;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whom a school had noted comes in by a general link and stands there twice; the two entries become one, and nothing of either is lost. */
@DatabaseTest
class DoublesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 12);
    private static final String ADDRESS = "ann@seaview.example";

    private final Database database;
    private final Instant now = AssigningWorld.NOW;
    private Place school;
    private UUID kitchen;
    private UUID noted;
    private UUID learner;
    private UUID came;
    private UUID policy;
    private UUID module;
    private UUID waived;
    private UUID own;

    DoublesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then((w, o) -> {
            w.learners.seeding.seed();
            school = w.school();
            kitchen = w.unit(school, null, "Kitchen");
            o.organisations.organisation(school.id()).orElseThrow().confirm(UUID.randomUUID(), now);
        });
        noted = in((w, o) -> o.people.add(school.coordinator(), school.id(), new PersonEntry("Ann Carter", Optional.of(kitchen), "Cook", ADDRESS, "4711", true)));
        learner = in((w, o) -> w.learners.learners.begin().learner());
        came = in((w, o) -> w.person(school, null, learner, "Annie"));
        policy = in((w, o) -> w.documents.add(school.coordinator(), school.id(), "Safeguarding policy", "1", DUE, "Intranet"));
        module = assign("county-lines", null, school.everybody());
        waived = assign("stop-check-tell", null, school.everybody());
        own = assign(null, policy, Target.person(noted));
        then((w, o) -> {
            w.learners.assessment.handIn(learner, w.learners.answered(learner, List.of()));
            w.repository.add(new DocumentRead(policy, noted, now));
            UUID cohort = w.cohorts.make(school.coordinator(), school.id(), "First aiders", Optional.empty());
            w.cohorts.put(school.coordinator(), school.id(), cohort, noted);
            w.assigning.waive(school.coordinator(), school.id(), row(w, noted, waived), "On leave");
            w.assigning.learnedElsewhere(school.coordinator(), school.id(), row(w, noted, own), "A course", LocalDate.of(2026, 1, 2), "Paper", "Head");
            w.settle();
        });
    }

    @Test
    void nothingIsLostAndEverythingIsCountedOnce() {
        SameView view = in((w, o) -> o.doubles.look(school.coordinator(), school.id(), noted, came));
        assertThat(view).extracting(v -> v.stays().id(), v -> v.goes().id(), SameView::possible, SameView::asked, SameView::done, SameView::waived, SameView::more)
                .as("who has come in stays").containsExactly(came, noted, true, 3L, 1L, 1L, 2L);
        one((w, o) -> o.doubles.join(school.coordinator(), school.id(), noted, came, true)).isEqualTo(came);
        then((w, o) -> w.settle());

        MemberView one = in((w, o) -> o.people.page(school.coordinator(), school.id(), PeopleQuery.ALL)).rows().get(0);
        assertThat(one).extracting(MemberView::id, MemberView::name, MemberView::email, MemberView::reference, MemberView::roleLabel, MemberView::young, m -> m.unit().orElseThrow(),
                m -> m.learner().orElseThrow()).containsExactly(came, "Ann Carter", ADDRESS, "4711", "Cook", true, kitchen, learner);
        assertThat(in((w, o) -> w.lists.overview(school.coordinator(), school.id())).people()).isEqualTo(1);
        assertThat(evidence()).containsExactlyInAnyOrder("Ann Carter county-lines done passed", "Ann Carter stop-check-tell waived ", "Ann Carter Safeguarding policy, 1 done elsewhere");
        assertThat(in((w, o) -> w.repository.waiver(row(w, came, waived))).orElseThrow().reason()).isEqualTo("On leave");
        assertThat(in((w, o) -> w.cohorts.of(school.coordinator(), school.id())).get(0).people()).isEqualTo(1);
        one((w, o) -> w.repository.read(policy, came).isPresent()).isEqualTo(true);
        many((w, o) -> w.repository.outside(came)).hasSize(1);
        assertThat(in((w, o) -> w.repository.targets(own)).get(0).target()).as("asked of them by name").isEqualTo(Target.person(came));
        assertNothingIsWrong();
        assertThatThrownBy(() -> in((w, o) -> o.people.one(school.coordinator(), school.id(), noted))).as("the other is gone").isInstanceOf(NotAllowed.class);
        List<?> deeds = database.read(em -> em.createNativeQuery("select deed from audit_entry where deed = 'person-joined'").getResultList());
        assertThat(deeds).hasSize(2);
    }

    @Test
    void whoeverMovesToAnotherUnitAfterwardsIsStillAskedWhatTheyWereAskedByName() {
        UUID read = assign(null, in((w, o) -> w.documents.add(school.coordinator(), school.id(), "Code", "1", DUE, "Intranet")), Target.person(noted));
        then((w, o) -> o.doubles.join(school.coordinator(), school.id(), came, noted, false));
        then((w, o) -> w.settle());
        then((w, o) -> o.organisations.membership(came).orElseThrow().in(null));
        then((w, o) -> w.settle());
        assertThat(in((w, o) -> w.repository.assigned(row(w, came, read))).orElseThrow().isOpen()).isTrue();
        assertNothingIsWrong();
    }

    @Test
    void ofTwoWhoHaveBothNotComeInTheOneThatWasOpenedStaysAndItsInvitationWorks() {
        UUID again = in((w, o) -> o.people.add(school.coordinator(), school.id(), new PersonEntry("A. Carter", Optional.empty(), "Chef", "", "", false)));
        then((w, o) -> {
            w.settle();
            o.invitations.send(school.coordinator(), school.id(), Emails.read(ADDRESS), Optional.empty(), false);
            o.doubles.join(school.coordinator(), school.id(), again, noted, false);
        });
        then((w, o) -> w.settle());
        MemberView one = in((w, o) -> o.people.one(school.coordinator(), school.id(), again));
        assertThat(one).extracting(MemberView::name, MemberView::roleLabel, MemberView::email, MemberView::claimed).containsExactly("A. Carter", "Chef", ADDRESS, false);
        assertThat(invited()).isEqualTo(1);
        then((w, o) -> o.doubles.join(school.coordinator(), school.id(), again, came, false));
        assertThat(invited()).as("who has come in needs none").isZero();
        then((w, o) -> w.settle());
        assertNothingIsWrong();
    }

    @Test
    void twoWhoHaveBothComeInAreNotJoinedByAnybodyElse() {
        UUID other = in((w, o) -> w.person(school, null, w.learners.learners.begin().learner(), "Ann"));
        assertThat(in((w, o) -> o.doubles.look(school.coordinator(), school.id(), other, came)).possible()).isFalse();
        refused(school.coordinator(), other, came);
        then((w, o) -> o.data.join(in((v, p) -> p.organisations.membership(other)).orElseThrow().learnerId(), learner));
        then((w, o) -> w.settle());
        one((w, o) -> o.people.count(school.coordinator(), school.id())).as("they do so themselves").isEqualTo(2L);
        assertNothingIsWrong();
    }

    @Test
    void onlyWhoeverLooksAfterBothMayJoinThem() {
        Person cook = in((w, o) -> w.coordinatorOf(school, kitchen));
        refused(cook, noted, came);
        refused(cook, came, noted);
        refused(school.coordinator(), noted, noted);
        Place other = in((w, o) -> w.school());
        refused(other.coordinator(), noted, came);
        UUID theirs = in((w, o) -> w.person(other, null, null, "Ann Carter"));
        refused(school.coordinator(), noted, theirs);
        then((w, o) -> o.organisations.membership(came).orElseThrow().in(kitchen));
        one((w, o) -> o.doubles.join(cook, school.id(), noted, came, false)).isEqualTo(came);
    }

    @Test
    void whoeverWasNotedTwiceInOneRoomWasThereOnce() {
        then((w, o) -> {
            UUID session = w.sessions.open(school.coordinator(), school.id(), Optional.empty(), "county-lines", Optional.empty());
            w.attendance.note(school.coordinator(), school.id(), session, List.of(noted, came));
            UUID only = w.sessions.open(school.coordinator(), school.id(), Optional.empty(), "county-lines", Optional.empty());
            w.attendance.note(school.coordinator(), school.id(), only, List.of(noted));
        });
        then((w, o) -> o.doubles.join(school.coordinator(), school.id(), noted, came, false));
        many((w, o) -> w.rooms.everAttended(came)).hasSize(2);
        many((w, o) -> w.rooms.everAttended(noted)).isEmpty();
    }

    @Test
    void whoeverCameByALinkAndThenByTheirMailKeepsWhatTheyWereNotedWith() {
        then((w, o) -> o.invitations.send(school.coordinator(), school.id(), Emails.read(ADDRESS), Optional.empty(), false));
        then((w, o) -> {
            String code = o.comingIn.links(new StillAsked(new StillAskedRepository(w.em), w.units).due(DUE, Optional.empty(), 100).rows()).values().iterator().next();
            o.joining.join(learner, code.replaceFirst(".*/", ""), "Annie");
        });
        then((w, o) -> w.settle());
        many((w, o) -> w.repository.outside(came)).hasSize(1);
        assertThat(evidence()).hasSize(3);
        assertNothingIsWrong();
    }

    private void assertNothingIsWrong() {
        assertThat((List<?>) database.read(Recount::differences)).as("kept counts are what is there").isEmpty();
    }

    private long invited() {
        return in((w, o) -> o.invitations.outstanding(school.coordinator(), school.id(), Optional.empty())).all();
    }

    private List<String> evidence() {
        return in((w, o) -> w.evidence.next(school.coordinator(), school.id(), school.everybody(), Optional.empty())).rows().stream()
                .map(r -> r.name() + " " + r.module().orElse(r.document()) + " " + r.progress() + " " + r.kind()).toList();
    }

    private static UUID row(AssigningWorld w, UUID person, UUID assignment) {
        return w.repository.of(person).stream().filter(a -> a.assignmentId().equals(assignment) && !a.isEnded()).findFirst().orElseThrow().id();
    }

    private UUID assign(String what, UUID document, Target who) {
        UUID made = in((w, o) -> w.assigning.assign(school.coordinator(), school.id(), new NewAssignment(what, document, Set.of(who), DueDate.on(DUE), Repeat.NEVER, Optional.empty(), "")));
        then((w, o) -> w.handOut(made));
        return made;
    }

    private <T> ObjectAssert<T> one(BiFunction<AssigningWorld, OrganisationsWorld, T> question) {
        T found = in(question);
        return assertThat(found);
    }

    private <T> ListAssert<T> many(BiFunction<AssigningWorld, OrganisationsWorld, List<T>> question) {
        List<T> found = in(question);
        return assertThat(found);
    }

    private void refused(Person asker, UUID one, UUID other) {
        assertThatThrownBy(() -> in((w, o) -> o.doubles.join(asker, school.id(), one, other, false))).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(BiFunction<AssigningWorld, OrganisationsWorld, T> question) {
        return database.read(em -> question.apply(new AssigningWorld(em, now), new OrganisationsWorld(em, now)));
    }

    private void then(BiConsumer<AssigningWorld, OrganisationsWorld> deed) {
        database.write(em -> deed.accept(new AssigningWorld(em, now), new OrganisationsWorld(em, now)));
    }
}
