package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Person;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AssignmentListsTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-01");

    private final Database database;
    private Place school;
    private UUID teaching;
    private UUID office;
    private UUID done;
    private UUID underWay;
    private UUID clerk;
    private UUID doneLearner;
    private UUID assignment;
    private Instant now = AssigningWorld.NOW;

    AssignmentListsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then(world -> {
            world.learners.seeding.seed();
            school = world.school();
            teaching = world.unit(school, null, "Teaching");
            office = world.unit(school, null, "Office");
            doneLearner = world.learners.learners.begin().learner();
            UUID beginner = world.learners.learners.begin().learner();
            done = world.person(school, teaching, doneLearner, "Aisha Begum");
            underWay = world.person(school, teaching, beginner, "Tom Okafor");
            clerk = world.person(school, office, null, "Émile Zaoui");
            world.learners.enrolments.begin(beginner, world.learners.module());
        });
        assignment = asked("county-lines", null, DueDate.on(DUE));
        then(world -> world.learners.assessment.handIn(doneLearner, world.learners.answered(doneLearner, List.of())));
    }

    @Test
    void theHomeCountsWhatIsAskedDoneDueAndOverdue() {
        Overview soon = overview(school.coordinator());
        assertThat(soon).extracting(Overview::people, Overview::units, Overview::counts, Overview::dueSoon, Overview::overdue)
                .containsExactly(3L, 2, new Counts(3, 1, 1, 0), 2L, 0L);
        assertThat(soon.counts().percent()).isEqualTo(33);

        now = Instant.parse("2026-12-02T00:00:00Z");
        Overview late = overview(school.coordinator());
        assertThat(late).extracting(Overview::dueSoon, Overview::overdue).containsExactly(0L, 2L);
        assertThat(names(in(world -> world.lists.overdue(school.coordinator(), school.id(), OverdueQuery.all(1))))).containsExactlyInAnyOrder("Tom Okafor", "Émile Zaoui");

        then(world -> world.assigning.pause(school.coordinator(), school.id(), assignment));
        assertThat(overview(school.coordinator()).overdue()).isZero();
        assertThat(names(in(world -> world.lists.overdue(school.coordinator(), school.id(), OverdueQuery.all(1))))).isEmpty();
    }

    @Test
    void whatIsOverdueIsFilteredSortedAndCounted() {
        UUID later = asked("spot-the-signs", null, DueDate.on(DUE.plusDays(3)));
        now = Instant.parse("2026-12-10T00:00:00Z");
        assertThat(overdue(OverdueQuery.all(1)).rows()).extracting(AssignedView::dueOn).containsExactly(DUE, DUE, DUE.plusDays(3), DUE.plusDays(3), DUE.plusDays(3));
        assertThat(overdue(new OverdueQuery(Optional.empty(), Optional.empty(), OverdueQuery.Order.LATEST, 1)).rows()).extracting(AssignedView::dueOn)
                .containsExactly(DUE.plusDays(3), DUE.plusDays(3), DUE.plusDays(3), DUE, DUE);
        AssignedPage named = overdue(new OverdueQuery(Optional.empty(), Optional.of(later), OverdueQuery.Order.NAME, 1));
        assertThat(names(named)).containsExactly("Aisha Begum", "Émile Zaoui", "Tom Okafor");
        assertThat(named.all()).isEqualTo(3);
        AssignedPage inOffice = overdue(new OverdueQuery(Optional.of(office), Optional.of(assignment), OverdueQuery.Order.LONGEST, 1));
        assertThat(names(inOffice)).containsExactly("Émile Zaoui");
        assertThat(inOffice.all()).isEqualTo(1);
        assertThat(overdue(new OverdueQuery(Optional.empty(), Optional.empty(), OverdueQuery.Order.LATEST, 2)).rows()).isEmpty();
        Map<UUID, Long> byAsked = in(world -> world.lists.overdueByAssignment(school.coordinator(), school.id()));
        assertThat(byAsked).isEqualTo(Map.of(assignment, 2L, later, 3L));
        Map<Optional<UUID>, Long> byUnit = in(world -> world.lists.overdueByUnit(school.coordinator(), school.id()));
        assertThat(byUnit).isEqualTo(Map.of(Optional.of(teaching), 3L, Optional.of(office), 2L));

        then(world -> world.assigning.pause(school.coordinator(), school.id(), later));
        assertThat(overdue(new OverdueQuery(Optional.empty(), Optional.of(later), OverdueQuery.Order.LONGEST, 1))).extracting(AssignedPage::all).isEqualTo(0L);
        Map<Optional<UUID>, Long> without = in(world -> world.lists.overdueByUnit(school.coordinator(), school.id()));
        assertThat(without).isEqualTo(Map.of(Optional.of(teaching), 1L, Optional.of(office), 1L));
        Person ofOffice = in(world -> world.coordinatorOf(school, office));
        assertThat(names(in(world -> world.lists.overdue(ofOffice, school.id(), OverdueQuery.all(1))))).containsExactly("Émile Zaoui");
        refused(world -> world.lists.overdue(ofOffice, school.id(), new OverdueQuery(Optional.of(teaching), Optional.empty(), OverdueQuery.Order.LONGEST, 1)));
        Place other = in(AssigningWorld::school);
        refused(world -> world.lists.overdue(other.coordinator(), other.id(), new OverdueQuery(Optional.empty(), Optional.of(assignment), OverdueQuery.Order.LONGEST, 1)));
    }

    private AssignedPage overdue(OverdueQuery wanted) {
        return in(world -> world.lists.overdue(school.coordinator(), school.id(), wanted));
    }

    @Test
    void thePeopleOfAnAssignmentAreFilteredAndSorted() {
        assertThat(names(people(AssignedQuery.Which.ALL, AssignedQuery.Order.NAME, null))).containsExactly("Aisha Begum", "Émile Zaoui", "Tom Okafor");
        assertThat(names(people(AssignedQuery.Which.ALL, AssignedQuery.Order.DUE, null))).endsWith("Aisha Begum").hasSize(3);
        assertThat(names(people(AssignedQuery.Which.DONE, AssignedQuery.Order.DUE, null))).containsExactly("Aisha Begum");
        assertThat(names(people(AssignedQuery.Which.OPEN, AssignedQuery.Order.NAME, null))).containsExactly("Émile Zaoui", "Tom Okafor");
        assertThat(names(people(AssignedQuery.Which.OPEN, AssignedQuery.Order.NAME, teaching))).containsExactly("Tom Okafor");
        assertThat(people(AssignedQuery.Which.OPEN, AssignedQuery.Order.NAME, teaching).all()).isEqualTo(1);
        now = Instant.parse("2026-12-02T00:00:00Z");
        assertThat(people(AssignedQuery.Which.OVERDUE, AssignedQuery.Order.NAME, null)).extracting(AssignedPage::all, AssignedPage::from, AssignedPage::to)
                .containsExactly(2L, 1L, 2L);
    }

    @Test
    void whoeverCoordinatesAUnitSeesItsPeopleOnly() {
        Person ofOffice = in(world -> world.coordinatorOf(school, office));
        Place other = in(AssigningWorld::school);

        assertThat(overview(ofOffice)).extracting(Overview::people, Overview::counts)
                .containsExactly(1L, new Counts(1, 0, 0, 0));
        assertThat(names(in(world -> world.lists.people(ofOffice, school.id(), assignment, query(AssignedQuery.Which.ALL, AssignedQuery.Order.NAME, null)))))
                .containsExactly("Émile Zaoui");
        refused(world -> world.lists.people(ofOffice, school.id(), assignment, query(AssignedQuery.Which.ALL, AssignedQuery.Order.NAME, teaching)));
        refused(world -> world.lists.of(ofOffice, school.id(), done));
        refused(world -> world.lists.one(other.coordinator(), school.id(), assignment));
        refused(world -> world.lists.one(other.coordinator(), other.id(), assignment));
        refused(world -> world.lists.of(other.coordinator(), other.id(), done));
        refused(world -> world.lists.changes(other.coordinator(), other.id(), assignment));
    }

    @Test
    void aLearnerSeesWhatIsAskedAndSaysThatADocumentIsRead() {
        UUID policy = in(world -> world.documents.add(school.coordinator(), school.id(), "Safeguarding policy", "September 2026",
                LocalDate.parse("2026-09-01"), "On the intranet"));
        asked(null, policy, DueDate.on(DUE.plusDays(3)));
        List<AskedView> asked = in(world -> world.asked.of(doneLearner));
        assertThat(asked).extracting(AskedView::organisation, AskedView::dueOn, AskedView::done).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Harbour Lane Academy", DUE, true),
                org.assertj.core.groups.Tuple.tuple("Harbour Lane Academy", DUE.plusDays(3), false));

        UUID stranger = in(world -> world.learners.learners.begin().learner());
        refused(world -> {
            world.asked.read(stranger, asked.get(1).id());
            return null;
        });
        refused(world -> {
            world.asked.read(doneLearner, asked.get(0).id());
            return null;
        });
        then(world -> world.asked.read(doneLearner, asked.get(1).id()));
        assertThat(list(world -> world.lists.of(school.coordinator(), school.id(), done))).extracting(AssignedView::kind).containsExactlyInAnyOrder("passed", "read");
        assertThat(list(world -> world.asked.of(stranger))).isEmpty();
    }

    private UUID asked(String module, UUID document, DueDate due) {
        UUID id = in(world -> world.assigning.assign(school.coordinator(), school.id(),
                new NewAssignment(module, document, Set.of(school.everybody()), due, Repeat.NEVER, Optional.empty(), "Please.")));
        then(world -> world.handOut(id));
        return id;
    }

    private AssignedPage people(AssignedQuery.Which which, AssignedQuery.Order order, UUID unit) {
        return in(world -> world.lists.people(school.coordinator(), school.id(), assignment, query(which, order, unit)));
    }

    private static AssignedQuery query(AssignedQuery.Which which, AssignedQuery.Order order, UUID unit) {
        return new AssignedQuery(which, order, Optional.ofNullable(unit), 1);
    }

    private static List<String> names(AssignedPage page) {
        return page.rows().stream().map(AssignedView::name).toList();
    }

    private void refused(Function<AssigningWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private Overview overview(Person asker) {
        return in(world -> world.lists.overview(asker, school.id()));
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
