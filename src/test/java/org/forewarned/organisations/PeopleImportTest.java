package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.sheet.SheetFault;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PeopleImportTest {

    private static final String HEADS = "First name;Surname;E-mail address;Payroll no.;Department;Job title\n";

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private UUID school;

    PeopleImportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void register() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
        then(w -> w.register.confirm(Somebody.administrator(), school));
    }

    @Test
    void columnsAreGuessedFromAnySensibleHeads() {
        assertThat(ImportField.guess(List.of("First name", "Surname", "E-mail address", "Payroll no.", "Department", "Job title"))).containsExactly(
                ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.EMAIL, ImportField.REFERENCE, ImportField.UNIT, ImportField.ROLE);
        assertThat(ImportField.guess(List.of("ID", "FULL NAME", "UPN", "Reg Group", "Shoe size"))).containsExactly(
                ImportField.REFERENCE, ImportField.NAME, ImportField.EMAIL, ImportField.UNIT, ImportField.SKIP);
        assertThat(ImportField.guess(List.of("Name", "Forename", "Surname"))).containsExactly(ImportField.SKIP, ImportField.FIRST_NAME, ImportField.LAST_NAME);
    }

    @Test
    void nothingIsDoneBeforeItIsConfirmedAndEveryFaultIsNamedByRowAndColumn() {
        UUID list = upload(HEADS + "Priya;Raman;priya@x.example;1;Teaching > Maths;Teacher\nTom;Okafor;tom at x;2;;\n;;;3;;\nAnn;Lee;PRIYA@x.example;4;;\nBo;Bi;;1;;\nCy;Di;;;Office;\n");
        ImportView ready = in(w -> w.imports.one(head, school, list));
        assertThat(ready.state()).isEqualTo(ImportState.READY);
        assertThat(List.of(ready.fresh(), ready.changed(), ready.same(), ready.bad())).containsExactly(2, 0, 0, 4);
        assertThat(people()).isEmpty();
        List<ImportRowView> bad = in(w -> w.imports.rows(head, school, list, Optional.of(ImportOutcome.BAD), 0));
        assertThat(bad).extracting(row -> row.line() + " " + row.remarks().get(0).code() + " " + row.remarks().get(0).before() + " " + row.remarks().get(0).value())
                .containsExactly("3 email E-mail address tom at x", "4 no-name Surname ", "5 twice E-mail address 2", "6 twice Payroll no. 2");

        then(w -> w.imports.confirm(head, school, list));
        work(list);
        assertThat(people()).extracting(MemberView::name).containsExactly("Cy Di", "Priya Raman");
        assertThat(many(w -> w.units.tree(school))).extracting(UnitView::path).containsExactly("Office", "Teaching", "Teaching › Maths");
        then(w -> w.imports.undo(head, school, list));
        work(list);
        assertThat(people()).isEmpty();
        refused(w -> w.imports.undo(head, school, list));
    }

    @Test
    void uploadingAgainChangesOnlyWhatChangedAndDropsNobody() {
        confirmed(HEADS + "Priya;Raman;priya@x.example;1;Teaching;Teacher\nTom;Okafor;;2;Office;\nNo;Number;;;;\n");
        assertThat(counts(upload(HEADS + "Priya;Raman;priya@x.example;1;Teaching;Teacher\nTom;Okafor;;2;Office;\nNo;Number;;;;\n"))).containsExactly(0, 0, 3, 0);

        UUID again = confirmed(HEADS + "Priya;Raman-Lee;priya@x.example;1;Teaching;Head of maths\nNo;Number;no@x.example;9;;\n");
        assertThat(people()).extracting(MemberView::name).containsExactly("No Number", "Priya Raman-Lee", "Tom Okafor");
        assertThat(people().get(0).reference()).isEqualTo("9");
        assertThat(people().get(1).roleLabel()).isEqualTo("Head of maths");

        MemberView priya = people().get(1);
        then(w -> w.people.edit(head, school, priya.id(), new PersonEntry("Priya R-L", priya.unit(), priya.roleLabel(), priya.email(), "1", false)));
        then(w -> w.imports.undo(head, school, again));
        work(again);
        assertThat(people()).extracting(MemberView::name).as("what was changed since stays").containsExactly("No Number", "Priya R-L", "Tom Okafor");
        assertThat(people()).extracting(MemberView::roleLabel).containsExactly("", "Teacher", "");
        assertThat(people()).extracting(MemberView::reference).containsExactly("", "1", "2");
    }

    @Test
    void whoIsPutIntoACohortIsAskedWhatItIsAskedAndComesOutAgainWhenTheListIsTakenBack() {
        UUID governors = database.read(em -> new AssigningWorld(em, OrganisationsWorld.NOW).cohorts.make(head, school, "Governors", Optional.empty()));
        database.write(em -> new AssigningWorld(em, OrganisationsWorld.NOW).cohorts.make(head, school, "New staff",
                Optional.of(new CohortRule(Optional.empty(), "Teacher", Optional.empty()))));
        confirmed("Name,ID,Cohort\nPriya Raman,1,\n");
        database.write(em -> {
            AssigningWorld world = new AssigningWorld(em, OrganisationsWorld.NOW);
            world.learners.seeding.seed();
            world.settle();
            UUID assignment = world.assigning.assign(head, school, new NewAssignment("county-lines", null, Set.of(Target.cohort(governors)), DueDate.within(14), Repeat.NEVER,
                    Optional.empty(), false, ""));
            world.handOut(assignment);
        });
        String text = "Name,ID,Cohort\nPriya Raman,1,GOVERNORS\nTom Okafor,2,governors\nAisha Begum,3,First aiders\nNo Way,4,New staff\n";
        UUID list = upload(text);
        assertThat(counts(list)).containsExactly(2, 1, 0, 1);
        assertThat(many(w -> w.imports.rows(head, school, list, Optional.empty(), 0)).stream().flatMap(row -> row.remarks().stream()).map(ImportRemark::code).toList())
                .containsExactly("cohort", "cohort", "new-cohort", "ruled");
        then(w -> w.imports.confirm(head, school, list));
        work(list);
        assertThat(cohorts()).isEqualTo(Map.of("Governors", 2L, "First aiders", 1L, "New staff", 0L));
        database.write(em -> new AssigningWorld(em, OrganisationsWorld.NOW).settle());
        assertThat(((Number) database.read(em -> em.createNativeQuery("select count(*) from assigned where organisation_id = ?1 and ended_at is null")
                .setParameter(1, school.toString()).getSingleResult())).longValue()).isEqualTo(2);
        assertThat(counts(upload(text))).as("nothing is done twice").containsExactly(0, 0, 3, 1);

        then(w -> w.imports.undo(head, school, list));
        work(list);
        assertThat(cohorts()).isEqualTo(Map.of("Governors", 0L, "First aiders", 0L, "New staff", 0L));
    }

    private Map<String, Long> cohorts() {
        return database.<List<CohortView>>read(em -> new AssigningWorld(em, OrganisationsWorld.NOW).cohorts.of(head, school)).stream()
                .collect(Collectors.toMap(CohortView::name, CohortView::people));
    }

    @Test
    void whoHasLeftComesBackOnlyInSightAndWhoCameInStays() {
        UUID first = confirmed("Name,ID\nPriya Raman,1\nTom Okafor,2\n");
        then(w -> w.people.leave(head, school, people().get(0).id()));
        UUID again = upload("Name,ID\nPriya Raman,1\n");
        assertThat(many(w -> w.imports.rows(head, school, again, Optional.empty(), 0)).get(0).remarks()).extracting(ImportRemark::code).containsExactly("back");
        UUID learner = UUID.randomUUID();
        then(w -> w.organisations.membership(people().get(0).id()).orElseThrow().belongTo(learner));
        then(w -> w.imports.undo(head, school, first));
        work(first);
        assertThat(people()).extracting(MemberView::name).containsExactly("Tom Okafor");
    }

    @Test
    void onlyAConfirmedOrganisationAndOnlyItsCoordinatorsUpload() {
        UUID list = upload("Name,ID\nPriya Raman,1\n");
        Somebody other = Somebody.withAccount();
        UUID another = in(w -> w.registry.register(other, OrganisationsWorld.school("Another")));
        refused(w -> w.imports.newest(other, another));
        then(w -> w.register.confirm(Somebody.administrator(), another));
        refused(w -> w.imports.one(other, school, list));
        refused(w -> w.imports.one(other, another, list));
        refused(w -> w.imports.confirm(other, another, list));
    }

    @Tag("full")
    @Test
    void twentyThousandRowsTakeLessThanHalfAMinute() {
        StringBuilder text = new StringBuilder(HEADS);
        for (int i = 0; i < 20_000; i++) {
            text.append("Person;Number ").append(i).append(";p").append(i).append("@x.example;R").append(i).append(";Unit ").append(i % 40).append(";Staff\n");
        }
        long began = System.nanoTime();
        UUID list = upload(text.toString());
        long planned = System.nanoTime();
        then(w -> w.imports.confirm(head, school, list));
        work(list);
        long applied = System.nanoTime();
        UUID again = upload(text.toString());
        long looked = System.nanoTime();
        PeoplePage page = in(w -> w.people.page(head, school, PeopleQuery.ALL));
        long shown = System.nanoTime();
        then(w -> w.imports.undo(head, school, list));
        work(list);
        long undone = System.nanoTime();
        System.out.printf("%s: 20,000 rows looked at in %d ms, done in %d ms, looked at again in %d ms, a page in %d ms, undone in %d ms%n", database,
                millis(began, planned), millis(planned, applied), millis(applied, looked), millis(looked, shown), millis(shown, undone));
        assertThat(page.all()).isEqualTo(20_000);
        assertThat(counts(again)).containsExactly(0, 0, 20_000, 0);
        assertThat(Duration.ofNanos(applied - began)).isLessThan(Duration.ofSeconds(60));
        assertThat(people()).isEmpty();
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    @Test
    void allOnAListAreYoungPeopleWhereThatIsSaidAndAreNotWhenItIsTakenBack() {
        confirmed("Name,ID\nAnn,1\nBob,2\n");
        UUID list = upload("Name,ID\nAnn,1\nCy,3\n", true);
        assertThat(counts(list)).as("Ann is not young so far").containsExactly(1, 1, 0, 0);
        then(w -> w.imports.confirm(head, school, list));
        work(list);
        assertThat(people()).extracting(m -> m.name() + " " + m.young()).containsExactly("Ann true", "Bob false", "Cy true");
        assertThat(counts(upload("Name,ID\nAnn,1\nCy,3\n", true))).containsExactly(0, 0, 2, 0);
        assertThat(counts(upload("Name,ID\nAnn,1\nCy,3\n"))).as("and nobody becomes an adult by a list").containsExactly(0, 0, 2, 0);
        then(w -> w.imports.undo(head, school, list));
        work(list);
        assertThat(people()).extracting(m -> m.name() + " " + m.young()).containsExactly("Ann false", "Bob false");
    }

    private UUID confirmed(String text) {
        UUID list = upload(text);
        then(w -> w.imports.confirm(head, school, list));
        work(list);
        return list;
    }

    private UUID upload(String text) {
        return upload(text, false);
    }

    private UUID upload(String text, boolean young) {
        UUID list = in(w -> {
            try {
                return w.imports.upload(head, school, text.getBytes(StandardCharsets.UTF_8));
            } catch (SheetFault fault) {
                throw new AssertionError(fault);
            }
        });
        List<ImportField> guessed = in(w -> w.imports.one(head, school, list)).mapping();
        then(w -> assertThat(w.imports.explain(head, school, list, guessed, young)).isTrue());
        work(list);
        return list;
    }

    /** As the server does it: a commit for every few hundred rows. */
    private void work(UUID list) {
        boolean more = true;
        while (more) {
            more = in(w -> w.steps.advance(list));
        }
    }

    private List<Integer> counts(UUID list) {
        ImportView view = in(w -> w.imports.one(head, school, list));
        return List.of(view.fresh(), view.changed(), view.same(), view.bad());
    }

    private List<MemberView> people() {
        return in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows();
    }

    private void refused(Consumer<OrganisationsWorld> use) {
        assertThatThrownBy(() -> then(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em)));
    }

    private <T> List<T> many(Function<OrganisationsWorld, List<T>> use) {
        return in(use);
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em)));
    }
}
