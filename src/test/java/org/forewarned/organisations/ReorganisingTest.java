package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.ReorganisationPreview.Obstacle;
import org.forewarned.organisations.model.DocumentRead;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two councils, one with units, cohorts, documents and assignments of every kind; whatever becomes of them, everything is counted once and nothing is lost. */
@DatabaseTest
class ReorganisingTest {

    private static final LocalDate DUE = LocalDate.parse("2027-02-01");

    private final Database database;
    private final Somebody administrator = Somebody.administrator();
    private final Somebody eastHead = Somebody.withAccount();
    private final Somebody westHead = Somebody.withAccount();
    private final Map<String, UUID> learners = new LinkedHashMap<>();
    private Instant now = OrganisationsWorld.NOW;
    private UUID east;
    private UUID west;
    private UUID services;
    private UUID housing;
    private UUID repairs;
    private UUID policy;
    private UUID firstAiders;
    private UUID everybodyAsked;
    private UUID policyAsked;

    ReorganisingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void twoCouncils() {
        assigning(w -> w.learners.seeding.seed());
        east = in(w -> w.registry.register(eastHead, OrganisationsWorld.school("East council")));
        west = in(w -> w.registry.register(westHead, OrganisationsWorld.school("West council")));
        services = in(w -> w.registry.addUnit(eastHead, east, Optional.empty(), "Services"));
        housing = in(w -> w.registry.addUnit(eastHead, east, Optional.of(services), "Housing"));
        repairs = in(w -> w.registry.addUnit(eastHead, east, Optional.of(housing), "Repairs"));
        for (String one : List.of("Ann", "Bob", "Cy", "Di", "Eve")) {
            learners.put(one, assigning(w -> w.learners.learners.begin().learner()));
        }
        join(east, null, "Ann");
        join(east, housing, "Bob");
        join(east, repairs, "Cy");
        join(west, null, "Di");
        join(east, repairs, "Eve");
        join(west, null, "Eve");
        in(w -> w.contacts.add(eastHead, east, new ContactEntry(ContactKind.FRAUD, "Fraud desk", "Room 1", "", "Head", DUE, Optional.of(housing))));
        ask();
        now = now.plus(Duration.ofDays(1));
    }

    private void ask() {
        policy = assigning(w -> w.documents.add(eastHead, east, "Safeguarding policy", "1", DUE, "Intranet"));
        firstAiders = assigning(w -> w.cohorts.make(eastHead, east, "First aiders", Optional.empty()));
        assigning(w -> {
            w.cohorts.put(eastHead, east, firstAiders, person(east, "Cy"));
            w.cohorts.put(eastHead, east, firstAiders, person(east, "Ann"));
            return w.cohorts.make(eastHead, east, "Of services", Optional.of(new CohortRule(Optional.of(services), "", Optional.empty())));
        });
        everybodyAsked = asked(east, eastHead, "county-lines", null, Target.everybody(east));
        policyAsked = asked(east, eastHead, null, policy, Target.unit(services));
        asked(east, eastHead, "stop-check-tell", null, Target.cohort(firstAiders));
        asked(west, westHead, "county-lines", null, Target.everybody(west));
        database.write(em -> {
            for (String one : List.of("Ann", "Cy", "Eve")) {
                var world = new AssigningWorld(em, now);
                world.learners.assessment.handIn(learners.get(one), world.learners.answered(learners.get(one), List.of()));
            }
        });
        assigning(w -> {
            w.repository.add(new DocumentRead(policy, person(east, "Bob"), now));
            w.assigning.waive(eastHead, east, row(w, "Bob", everybodyAsked), "On leave");
            w.assigning.learnedElsewhere(eastHead, east, row(w, "Cy", policyAsked), "A course", now.atZone(java.time.ZoneOffset.UTC).toLocalDate(), "Paper", "Head");
            return null;
        });
    }

    @Test
    void oneMergesIntoAnotherAndEverythingIsCountedOnce() {
        Map<String, Object> before = totals();
        UUID plan = in(w -> w.reorganising.proposeMerging(eastHead, east));
        ReorganisationPreview preview = in(w -> w.reorganising.preview(westHead, plan, Optional.of(west)));
        assertThat(preview).isEqualTo(new ReorganisationPreview(4, 3, 1, Obstacle.NONE));
        agreed(plan, westHead, west);

        assertThat(names(westHead, west, null)).containsExactly("Ann", "Bob", "Cy", "Di", "Eve");
        assertThat(many(w -> w.units.tree(west))).extracting(UnitView::path).containsExactly("East council", "East council › Services", "East council › Services › Housing",
                "East council › Services › Housing › Repairs");
        assertThat(names(eastHead, west, null)).as("who coordinated the one coordinates that unit").contains("Ann", "Bob", "Cy").doesNotContain("Di");
        refused(w -> w.people.page(eastHead, east, PeopleQuery.ALL));
        assertThat(many(w -> w.memberships.of(learners.get("Eve")))).hasSize(1);
        assertThat(in(w -> w.organisations.organisation(east)).orElseThrow().mergedInto()).isEqualTo(west);
        assertThat(many(w -> w.organisations.reorganisations(west))).extracting(r -> r.kind() + " " + r.people()).containsExactly("MERGED 4");
        assertSame(before, totals());
        assertNothingIsWrong();
        assertThat(count("assigned where organisation_id = '" + east + "'")).isZero();
        assertThat(count("membership where organisation_id = '" + east + "' and here >= 0")).isZero();
        assertThat(evidence(westHead, west)).as("what Cy did in the east").contains("Cy county-lines done passed", "Cy Safeguarding policy, 1 done elsewhere", "Ann county-lines done passed",
                "Bob county-lines waived ").contains("Eve county-lines done passed");
        assertThat(overview(westHead, west).people()).isEqualTo(5);
        assertThat(many(w -> w.contacts.of(w.memberships.of(learners.get("Bob"))))).hasSize(1);
        assertThat(cohorts(westHead, west)).extracting(CohortView::name, CohortView::people)
                .contains(org.assertj.core.groups.Tuple.tuple("First aiders", 2L), org.assertj.core.groups.Tuple.tuple("Of services", 3L));
    }

    @Test
    void aUnitMovesWithItsPeopleAndWhatTheyWereAsked() {
        Map<String, Object> before = totals();
        UUID plan = in(w -> w.reorganising.proposeMoving(eastHead, east, housing));
        agreed(plan, westHead, west);

        assertThat(names(westHead, west, housing)).containsExactly("Bob", "Cy", "Eve");
        assertThat(names(westHead, west, null)).containsExactly("Bob", "Cy", "Di", "Eve");
        assertThat(names(eastHead, east, null)).containsExactly("Ann");
        assertSame(before, totals());
        assertNothingIsWrong();
        assertThat(evidence(westHead, west)).contains("Cy county-lines done passed", "Cy Safeguarding policy, 1 done elsewhere", "Bob county-lines waived ");
        assertThat(evidence(eastHead, east)).contains("Ann county-lines done passed").doesNotContain("Cy county-lines done passed");
        assertThat(count("document_read r join document d on d.id = r.document_id where d.organisation_id = '" + west + "'")).isEqualTo(1);
        assertThat(count("outside_training where organisation_id = '" + west + "'")).isEqualTo(1);
        assertThat(cohorts(westHead, west)).extracting(CohortView::name, CohortView::people)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("First aiders", 1L), org.assertj.core.groups.Tuple.tuple("Of services", 3L));
        assertThat(cohorts(eastHead, east)).extracting(CohortView::people).containsExactly(1L, 0L);
        assertThat(count("tally where organisation_id = '" + west + "'")).isGreaterThan(0);

        UUID late = assigning(w -> w.person(new AssigningWorld.Place(west, null), repairs, null, "Late comer"));
        assertThat(assigning(w -> w.rows(late)).size()).as("what was asked of the unit is asked of whoever comes later").isGreaterThanOrEqualTo(2);
    }

    @Test
    void aUnitBecomesAnOrganisation() {
        Map<String, Object> before = totals();
        UUID plan = in(w -> w.reorganising.proposeSplitting(eastHead, east, housing, "Housing trust"));
        agreed(plan, eastHead, null);
        UUID fresh = in(w -> w.reorganising.one(eastHead, plan)).into().orElseThrow();

        assertThat(names(eastHead, fresh, null)).containsExactly("Bob", "Cy", "Eve");
        assertThat(many(w -> w.units.tree(fresh))).extracting(UnitView::path).containsExactly("Repairs");
        assertThat(many(w -> w.units.tree(east))).extracting(UnitView::path).containsExactly("Services");
        assertThat(names(eastHead, east, null)).containsExactly("Ann");
        assertSame(before, totals());
        assertNothingIsWrong();
        assertThat(evidence(eastHead, fresh)).contains("Cy county-lines done passed", "Eve county-lines done passed");
        assertThat(overview(eastHead, fresh).people()).isEqualTo(3);
    }

    @Test
    void itGoesOnWhereverTheServerEnded() {
        Map<String, Object> before = totals();
        UUID plan = in(w -> w.reorganising.proposeMerging(eastHead, east));
        in(w -> w.reorganising.agree(westHead, plan, Optional.of(west)));
        boolean more = true;
        for (int part = 0; more; part++) {
            assertThat(part).isLessThan(200);
            killed(plan);                                   // the work of a part, lost before its commit
            more = in(w -> w.moving.goOn(plan));
        }
        settle();
        assertSame(before, totals());
        assertNothingIsWrong();
        assertThat(in(w -> w.reorganising.one(westHead, plan)).state()).isEqualTo(ReorganisationState.DONE);
        assertThat((boolean) in(w -> w.moving.goOn(plan))).isFalse();
    }

    @Test
    void oneProposesAndOnlyTheOtherSideAgrees() {
        UUID plan = in(w -> w.reorganising.proposeTaking(westHead, west));
        Somebody stranger = Somebody.withAccount();
        refused(w -> w.reorganising.one(stranger, plan));
        refused(w -> w.reorganising.agree(westHead, plan, Optional.of(east)));
        refused(w -> w.reorganising.agree(eastHead, plan, Optional.of(west)));
        refused(w -> w.reorganising.proposeMoving(westHead, east, housing));
        refused(w -> w.reorganising.proposeMoving(westHead, west, housing));
        refused(w -> w.reorganising.order(westHead, ReorganisationKind.MERGED, east, Optional.of(west), Optional.empty(), ""));
        assertThat(in(w -> w.reorganising.one(eastHead, plan)).partners()).extracting(OrganisationView::name).containsExactly("East council");
        run(w -> w.reorganising.decline(eastHead, plan));
        refused(w -> w.reorganising.agree(eastHead, plan, Optional.of(east)));

        UUID again = in(w -> w.reorganising.proposeTaking(westHead, west));
        run(w -> w.reorganising.withdraw(westHead, again));
        refused(w -> w.reorganising.agree(eastHead, again, Optional.of(east)));
        UUID old = in(w -> w.reorganising.proposeTaking(westHead, west));
        now = now.plus(Duration.ofDays(31));
        refused(w -> w.reorganising.agree(eastHead, old, Optional.of(east)));
    }

    @Test
    void anAdministratorDoesBothAndItIsNoted() {
        UUID plan = in(w -> w.reorganising.order(administrator, ReorganisationKind.MERGED, east, Optional.of(west), Optional.empty(), ""));
        refused(w -> w.reorganising.agree(westHead, plan, Optional.empty()));
        agreed(plan, administrator, null);
        assertThat(names(westHead, west, null)).hasSize(5);
        String deeds = database.read(em -> em.createNativeQuery("select deed from audit_entry where deed like 'organisation-merged%'").getResultList().toString());
        assertThat(deeds).isEqualTo("[organisation-merged, organisation-merged]");
    }

    @Test
    void whatStandsInTheWayIsSaidAndNothingIsDone() {
        UUID plan = in(w -> w.reorganising.proposeMoving(eastHead, east, housing));
        asks(east, eastHead, "spot-the-signs", null, Target.everybody(east));
        assertThat(agree(westHead, plan, west)).isEqualTo(Obstacle.BUSY);
        database.write(em -> em.createNativeQuery("update assignment set pending = null").executeUpdate());
        run(w -> w.organisations.unit(housing).orElseThrow().end(now));
        assertThat(agree(westHead, plan, west)).isEqualTo(Obstacle.GONE);
        assertThat(in(w -> w.reorganising.one(eastHead, plan)).state()).isEqualTo(ReorganisationState.PROPOSED);
    }

    @Test
    void cardsKeepTheirNumbersUnlessTheyAreTaken() {
        List<PrintedCard> eastCards = in(w -> w.cards.make(eastHead, east, 3, Optional.empty(), true));
        List<PrintedCard> westCards = in(w -> w.cards.make(westHead, west, 1, Optional.empty(), true));
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        in(w -> w.joining.join(one, eastCards.get(0).code(), ""));
        in(w -> w.joining.join(two, eastCards.get(1).code(), ""));
        in(w -> w.joining.join(UUID.randomUUID(), westCards.get(0).code(), ""));
        agreed(in(w -> w.reorganising.proposeMerging(eastHead, east)), westHead, west);
        assertThat(in(w -> w.memberships.of(two)).get(0).card()).contains(2);
        assertThat(in(w -> w.memberships.of(one)).get(0).card()).as("the number was taken").contains(4);
        assertThat((boolean) in(w -> w.joining.offer(eastCards.get(2).code()).isPresent())).as("a card that was not used lets nobody in").isFalse();
        assertThat(in(w -> w.people.page(westHead, west, new PeopleQuery("4", Optional.empty(), PeopleQuery.Show.HERE, false, 1))).rows()).hasSize(1);
    }

    @Test
    void manyAreBroughtOverInPartsOfAFewHundred() throws SQLException {
        large(700);
    }

    @Test
    @Tag("full")
    void tenThousandAreBroughtOverInPartsOfAFewHundred() throws SQLException {
        large(10_000);
    }

    private void large(int many) throws SQLException {
        fill(many);
        settle();
        asked(east, eastHead, "stop-check-tell", null, Target.everybody(east));
        Map<String, Object> before = totals();
        UUID plan = in(w -> w.reorganising.proposeMerging(eastHead, east));
        in(w -> w.reorganising.agree(westHead, plan, Optional.of(west)));
        int done = 0;
        long began = System.nanoTime();
        while (in(w -> w.moving.goOn(plan))) {
            int now = in(w -> w.reorganising.one(westHead, plan)).done();
            assertThat(now - done).isLessThanOrEqualTo(MovingOver.AT_ONCE);
            done = now;
        }
        System.out.println(database + " brought over " + many + " people in " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
        settle();
        assertThat(in(w -> w.reorganising.one(westHead, plan)).done()).isEqualTo(many + 4);
        assertSame(before, totals());
        assertNothingIsWrong();
        assertThat(overview(westHead, west).people()).isEqualTo(many + 5);
    }

    private void fill(int many) throws SQLException {
        try (Connection connection = database.source().getConnection(); PreparedStatement insert = connection.prepareStatement("insert into membership "
                + "(id, organisation_id, learner_id, display_name, name_sorted, young, here, joined_at, joined_how, unit_id, version) values (?, ?, ?, ?, ?, 0, 1, ?, 'LINK', ?, 1)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < many; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, east.toString());
                insert.setString(3, UUID.randomUUID().toString());
                insert.setString(4, "Person " + i);
                insert.setString(5, "person " + i);
                insert.setTimestamp(6, Timestamp.from(now));
                insert.setString(7, i % 3 == 0 ? null : i % 3 == 1 ? housing.toString() : repairs.toString());
                insert.addBatch();
                if (i % 500 == 499) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void agreed(UUID plan, Somebody by, UUID other) {
        assertThat(agree(by, plan, other)).isEqualTo(Obstacle.NONE);
        for (int i = 0; in(w -> w.moving.goOn(plan)); i++) {
            assertThat(i).isLessThan(200);
        }
        settle();
    }

    /** A part is done and lost: the server ends before it is committed. */
    private void killed(UUID plan) {
        assertThatThrownBy(() -> database.write(em -> {
            new OrganisationsWorld(em, now).moving.goOn(plan);
            em.flush();
            throw new IllegalStateException("the power is gone");
        })).hasMessage("the power is gone");
    }

    /** What must be the same before and after, over both sides. What was asked anew by the other side is left out. */
    private Map<String, Object> totals() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("done", number("select count(*) from assigned where done_at is not null and ended_at is null"));
        all.put("waived", number("select count(*) from assigned where waived_at is not null"));
        all.put("completions", number("select count(*) from completion"));
        all.put("waivers", number("select count(*) from waiver w join assigned a on a.id = w.assigned_id"));
        all.put("training", number("select count(*) from outside_training o join membership m on m.id = o.membership_id and m.organisation_id = o.organisation_id"));
        all.put("read", number("select count(*) from document_read"));
        all.put("done as counted", number("select sum(done) from tally"));
        all.put("people with something done", number("select count(distinct m.learner_id) from assigned a join membership m on m.id = a.membership_id where a.done_at is not null and m.here = 1"));
        all.put("learners", number("select count(distinct learner_id) from membership where here = 1"));
        all.put("in a cohort by hand", number("select count(*) from cohort_member c join membership m on m.id = c.membership_id and m.here = 1"));
        return all;
    }

    private static void assertSame(Map<String, Object> before, Map<String, Object> after) {
        assertThat(after).isEqualTo(before);
    }

    private void assertNothingIsWrong() {
        assertThat((List<?>) database.read(Recount::differences)).as("kept counts are what is there").isEmpty();
        assertThat(number("select count(*) from assigned a join membership m on m.id = a.membership_id where a.ended_at is null and a.organisation_id <> m.organisation_id")).isZero();
        assertThat(number("select count(*) from assigned a join assignment s on s.id = a.assignment_id where a.organisation_id <> s.organisation_id")).isZero();
        assertThat(number("select count(*) from tally t join assignment s on s.id = t.assignment_id where t.organisation_id <> s.organisation_id and t.asked <> 0")).isZero();
        assertThat(number("select count(*) from due_tally t join assignment s on s.id = t.assignment_id where t.organisation_id <> s.organisation_id and t.to_do <> 0")).isZero();
        assertThat(number("select count(*) from membership m join unit u on u.id = m.unit_id where m.here >= 0 and u.organisation_id <> m.organisation_id")).isZero();
        assertThat(number("select count(*) from assigned where open_due < '" + now.atZone(java.time.ZoneOffset.UTC).toLocalDate() + "'")).as("nobody is overdue because of it").isZero();
    }

    private long number(String sql) {
        return database.read(em -> em.createNativeQuery(sql).getSingleResult() instanceof Number found ? found.longValue() : 0L);
    }

    private long count(String what) {
        return number("select count(*) from " + what);
    }

    private List<String> evidence(Somebody asker, UUID organisation) {
        return assigning(w -> w.evidence.next(asker, organisation, Target.everybody(organisation), Optional.empty())).rows().stream()
                .map(r -> r.name() + " " + r.module().orElse(r.document()) + " " + r.progress() + " " + r.kind()).toList();
    }

    private Overview overview(Somebody asker, UUID organisation) {
        return assigning(w -> w.lists.overview(asker, organisation));
    }

    private UUID row(AssigningWorld w, String name, UUID assignment) {
        return w.repository.of(person(east, name)).stream().filter(a -> a.assignmentId().equals(assignment)).findFirst().orElseThrow().id();
    }

    private UUID asked(UUID organisation, Somebody by, String module, UUID document, Target... who) {
        UUID id = asks(organisation, by, module, document, who);
        while (assigning(w -> w.handingOut.goOn(id))) {
            Thread.onSpinWait();
        }
        return id;
    }

    private UUID asks(UUID organisation, Somebody by, String module, UUID document, Target... who) {
        return assigning(w -> w.assigning.assign(by, organisation, new NewAssignment(module, document, Set.of(who), DueDate.on(DUE), Repeat.NEVER, Optional.empty(), "")));
    }

    private void join(UUID organisation, UUID unit, String name) {
        assigning(w -> {
            w.organisations.add(new Membership(organisation, learners.get(name), name, JoinedHow.LINK, now.minus(Duration.ofDays(400))).in(unit));
            w.settle();
            return null;
        });
    }

    private UUID person(UUID organisation, String name) {
        return in(w -> w.organisations.membership(learners.get(name), organisation)).orElseThrow().id();
    }

    private List<CohortView> cohorts(Somebody asker, UUID organisation) {
        return assigning(w -> w.cohorts.of(asker, organisation));
    }

    private Obstacle agree(Somebody by, UUID plan, UUID other) {
        return in(w -> w.reorganising.agree(by, plan, Optional.ofNullable(other)));
    }

    private void settle() {
        boolean more = true;
        while (more) {
            more = assigning(w -> w.settling.settle());
        }
    }

    private List<String> names(Somebody asker, UUID organisation, UUID unit) {
        return in(w -> w.people.page(asker, organisation, new PeopleQuery("", Optional.ofNullable(unit), PeopleQuery.Show.HERE, false, 1))).rows().stream()
                .map(MemberView::name).filter(name -> !name.isEmpty()).toList();
    }

    private void refused(Function<OrganisationsWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private void run(java.util.function.Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }

    private <T> List<T> many(Function<OrganisationsWorld, List<T>> use) {
        return in(use);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new OrganisationsWorld(em, now)));
    }

    private <T> T assigning(Function<AssigningWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new AssigningWorld(em, now)));
    }
}
