package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OrganisationsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private UUID school;

    OrganisationsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void register() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
    }

    @Test
    void whoRegistersCoordinates() {
        assertThat(in(w -> w.registry.mine(head)).get(0).name()).isEqualTo("Harbour Lane Academy");
        assertThat(in(w -> w.standings.of(head, school)).rules()).isTrue();
        assertThatThrownBy(() -> in(w -> w.registry.register(Somebody.stranger(), OrganisationsWorld.school("X")))).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void nobodyElseSeesAnythingOfIt() {
        Somebody other = Somebody.withAccount();
        in(w -> w.registry.register(other, OrganisationsWorld.school("Another School")));
        for (Function<OrganisationsWorld, Object> use : uses(other)) {
            refused(() -> in(use));
        }
        for (Function<OrganisationsWorld, Object> use : uses(Somebody.stranger())) {
            assertThatThrownBy(() -> in(use)).isInstanceOf(NotSignedIn.class);
        }
        for (Function<OrganisationsWorld, Object> use : uses(Somebody.administrator())) {
            refused(() -> in(use));
        }
    }

    private List<Function<OrganisationsWorld, Object>> uses(Somebody asker) {
        PersonEntry entry = new PersonEntry("A", Optional.empty(), "", "", "", false);
        return List.of(w -> w.registry.one(asker, school), w -> w.people.page(asker, school, PeopleQuery.ALL), w -> w.people.add(asker, school, entry),
                w -> w.people.one(asker, school, UUID.randomUUID()), w -> w.ways.all(asker, school), w -> w.cards.newest(asker, school, Optional.empty()),
                w -> w.cards.make(asker, school, 3, Optional.empty(), true), w -> w.contacts.all(asker, school),
                w -> w.registry.coordinators(asker, school), w -> w.registry.addUnit(asker, school, Optional.empty(), "Year 9"),
                w -> w.ways.make(asker, school, WayKind.LINK, Optional.empty(), false, WEEK));
    }

    @Test
    void peopleJoinByLinkAndByClassCodeOnceAndComeBack() {
        UUID way = make(WayKind.CODE, false);
        WayView code = in(w -> w.ways.one(head, school, way));
        assertThat(code.code()).hasSize(6);
        UUID learner = UUID.randomUUID();

        assertThat(maybe(w -> w.joining.offer(code.code())).orElseThrow().organisationName()).isEqualTo("Harbour Lane Academy");
        then(w -> w.joining.join(learner, code.code(), "Priya R"));
        then(w -> w.joining.join(learner, code.code(), "Priya R"));
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).extracting(MemberView::name).containsExactly("Priya R");
        assertThat(in(w -> w.ways.one(head, school, way)).uses()).isEqualTo(1);

        then(w -> w.memberships.leave(Somebody.learner(learner), school));
        assertThat(many(w -> w.memberships.of(learner))).isEmpty();
        assertThat(in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.LEFT, false, 1))).all()).isEqualTo(1);
        then(w -> w.joining.join(learner, code.code(), "Priya Raman"));
        assertThat(many(w -> w.memberships.of(learner)).get(0).name()).isEqualTo("Priya Raman");
    }

    @Test
    void aWayEndsWhenItIsTakenBackAndWhenItsTimeIsOver() {
        UUID way = make(WayKind.LINK, false);
        String code = in(w -> w.ways.one(head, school, way)).code();
        UUID late = UUID.randomUUID();
        assertThat((Optional<Offer>) at(OrganisationsWorld.NOW.plus(Duration.ofDays(8)), w -> w.joining.offer(code))).isEmpty();
        then(w -> w.ways.revoke(head, school, way));
        assertThat(maybe(w -> w.joining.offer(code))).isEmpty();
        refused(() -> then(w -> w.joining.join(late, code, "Late")));
        UUID shortly = in(w -> w.ways.make(head, school, WayKind.CODE, Optional.empty(), false, Duration.ofDays(900)));
        assertThat(in(w -> w.ways.one(head, school, shortly)).expiresAt()).isEqualTo(OrganisationsWorld.NOW.plus(Ways.LONGEST_CODE));
    }

    @Test
    void aCardLetsOnePersonInAndOnlyItsNumberIsKnown() {
        List<PrintedCard> cards = in(w -> w.cards.make(head, school, 3, Optional.empty(), true));
        assertThat(cards).extracting(PrintedCard::number).containsExactly(1, 2, 3);
        assertThat(in(w -> w.cards.make(head, school, 1, Optional.empty(), false)).get(0).number()).isEqualTo(4);
        UUID pupil = UUID.randomUUID();
        then(w -> w.joining.join(pupil, cards.get(1).code(), ""));

        refused(() -> then(w -> w.joining.join(UUID.randomUUID(), cards.get(1).code(), "")));
        MemberView member = in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows().get(0);
        assertThat(member.card()).contains(2);
        assertThat(member.young()).isTrue();
        assertThat(truth(w -> w.memberships.of(pupil).get(0).young())).isTrue();
        assertThat(in(w -> w.people.page(head, school, finding("2"))).rows()).hasSize(1);
        then(w -> w.cards.revoke(head, school, 3));
        assertThat(maybe(w -> w.joining.offer(cards.get(2).code()))).isEmpty();
        assertThat(many(w -> w.cards.newest(head, school, Optional.empty()))).extracting(CardView::state)
                .containsExactly(CardView.State.OPEN, CardView.State.REVOKED, CardView.State.USED, CardView.State.OPEN);
    }

    @Test
    void aUnitsCoordinatorLooksAfterThatUnitAndWhatIsInIt() {
        UUID north = unit(null, "North school");
        UUID maths = unit(north, "Maths");
        UUID south = unit(null, "South school");
        UUID ask = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.COORDINATOR, Optional.of(north)));
        String code = in(w -> w.ways.one(head, school, ask)).code();
        Somebody leader = Somebody.withAccount();
        then(w -> w.joining.coordinate(leader, code));
        refused(() -> then(w -> w.joining.coordinate(Somebody.withAccount(), code)));

        UUID inMaths = add("Tom Okafor", maths);
        UUID inSouth = add("Aisha Begum", south);
        assertThat(in(w -> w.people.page(leader, school, PeopleQuery.ALL)).rows()).extracting(MemberView::id).containsExactly(inMaths);
        assertThat(in(w -> w.people.page(leader, school, finding("begum"))).rows()).isEmpty();
        refused(() -> in(w -> w.people.one(leader, school, inSouth)));
        refused(() -> in(w -> w.people.page(leader, school, in(south))));
        refused(() -> in(w -> w.ways.make(leader, school, WayKind.LINK, Optional.empty(), false, WEEK)));
        refused(() -> in(w -> w.registry.coordinators(leader, school)));
        assertThat(in(w -> w.people.page(head, school, in(north))).rows()).extracting(MemberView::name).containsExactly("Tom Okafor");
        then(w -> w.people.leave(leader, school, inMaths));
        assertThat(in(w -> w.people.page(leader, school, PeopleQuery.ALL)).all()).isZero();
    }

    @Test
    void theTreeOfUnitsStaysATree() {
        UUID north = unit(null, "North");
        UUID maths = unit(north, "Maths");
        assertThat(many(w -> w.units.tree(school))).extracting(UnitView::path).containsExactly("North", "North › Maths");
        assertThat(truth(w -> w.registry.moveUnit(head, school, north, Optional.of(maths)))).isFalse();
        assertThat(truth(w -> w.registry.moveUnit(head, school, maths, Optional.empty()))).isTrue();
        assertThat(many(w -> w.units.tree(school))).extracting(UnitView::path).containsExactly("Maths", "North");
    }

    @Test
    void peopleArePagedInOrderAndFoundByWhatIsKnownOfThem() {
        then(w -> {
            for (int i = 0; i < 120; i++) {
                w.people.add(head, school, new PersonEntry(String.format("Person %03d Élise", i), Optional.empty(), "", "p" + i + "@school.example", "R" + i, false));
            }
        });
        PeoplePage first = in(w -> w.people.page(head, school, PeopleQuery.ALL));
        PeoplePage second = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, false, 2)));
        PeoplePage third = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, false, 3)));
        assertThat(first.all()).isEqualTo(120);
        assertThat(List.of(first.rows().get(0).name(), second.rows().get(0).name(), third.rows().get(19).name()))
                .containsExactly("Person 000 Élise", "Person 050 Élise", "Person 119 Élise");
        assertThat(third.page()).isEqualTo(third.pages());
        PeoplePage beyond = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, false, 99)));
        assertThat(beyond).as("a page that is too high is the last").isEqualTo(third);
        PeoplePage below = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, false, -3)));
        assertThat(below).isEqualTo(first);
        assertThat(in(w -> w.people.page(head, school, finding("elise"))).all()).isEqualTo(120);
        assertThat(in(w -> w.people.page(head, school, finding("P7@school.example"))).rows()).extracting(MemberView::reference).containsExactly("R7");
        assertThat(in(w -> w.people.page(head, school, finding("R31"))).rows()).extracting(MemberView::name).containsExactly("Person 031 Élise");
        PeoplePage newest = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, true, 1)));
        PeoplePage older = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.HERE, true, 2)));
        assertThat(older.rows()).doesNotContainAnyElementsOf(newest.rows()).hasSize(50);
    }

    @Test
    void severalAreConfirmedAfterSayingWhich() {
        Somebody administrator = Somebody.administrator();
        UUID other = in(w -> w.registry.register(head, OrganisationsWorld.school("Another School")));
        List<UUID> chosen = List.of(school, other, UUID.randomUUID());
        refused(() -> in(w -> w.register.preview(head, chosen)));
        refused(() -> in(w -> w.register.confirmAll(head, chosen)));

        OrganisationRegister.Preview wanted = in(w -> w.register.preview(administrator, chosen));
        assertThat(wanted).matches(p -> p.waiting().size() == 2 && p.others() == 1);
        then(w -> {
            w.register.confirm(administrator, other);
        });
        assertThat((int) in(w -> w.register.confirmAll(administrator, chosen))).as("one was confirmed meanwhile").isEqualTo(1);
        assertThat(many(w -> w.register.waiting(administrator, 1).organisations())).isEmpty();
        assertThat(in(w -> w.register.preview(administrator, chosen)).waiting()).isEmpty();
    }

    @Test
    void confirmationOpensThePublicPageAndANewNameClosesItAgain() {
        refused(() -> then(w -> {
            w.registry.present(head, school, "We learn");
        }));
        Somebody administrator = Somebody.administrator();
        assertThat(many(w -> w.register.waiting(administrator, 1).organisations())).hasSize(1);
        refused(() -> in(w -> w.register.waiting(head, 1)));
        then(w -> {
            w.register.confirm(administrator, school);
            w.registry.present(head, school, "We learn");
        });
        assertThat(maybe(w -> w.registry.presented(school))).isPresent();
        assertThat(many(w -> w.register.waiting(administrator, 1).organisations())).isEmpty();
        assertThat(many(w -> w.register.named(administrator, "harbour", 1).organisations())).hasSize(1);
        then(w -> {
            w.registry.describe(head, school, OrganisationsWorld.school("Barclays Bank"));
        });
        assertThat(maybe(w -> w.registry.presented(school))).isEmpty();
    }

    @Test
    void theLastCoordinatorStays() {
        UUID own = in(w -> w.registry.coordinators(head, school)).get(0).id();
        assertThat(truth(w -> w.registry.relieve(head, school, own))).isFalse();
    }

    @Test
    void ofTwoWhoRelieveEachOtherOneStays() {
        Somebody second = Somebody.withAccount();
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.COORDINATOR, Optional.empty()));
        then(w -> w.joining.coordinate(second, w.ways.one(head, school, way).code()));
        List<RoleView> roles = many(w -> w.registry.coordinators(head, school));
        assertThat((String) database.read(em -> em.createNativeQuery("select given_by from organisation_role where account_id = ?1").setParameter(1, second.signedIn().toString())
                .getSingleResult())).as("given by whoever made the link").isEqualTo(head.signedIn().toString());
        atOnce(() -> insist(w -> w.registry.relieve(head, school, roles.get(1).id())), () -> insist(w -> w.registry.relieve(second, school, roles.get(0).id())));
        assertThat((List<?>) database.read(em -> em.createNativeQuery("select id from organisation_role where organisation_id = ?1").setParameter(1, school.toString())
                .getResultList())).hasSize(1);
    }

    @Test
    void ofTwoWhoBringTheSameLinkOneCoordinates() {
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.DEPUTY, Optional.empty()));
        String code = in(w -> w.ways.one(head, school, way)).code();
        atOnce(() -> insist(w -> w.joining.coordinate(Somebody.withAccount(), code)), () -> insist(w -> w.joining.coordinate(Somebody.withAccount(), code)));
        assertThat(many(w -> w.registry.coordinators(head, school))).hasSize(2);
    }

    @Test
    void unitsThatAreMovedIntoEachOtherStayInTheTree() {
        UUID north = unit(null, "North");
        UUID south = unit(null, "South");
        atOnce(() -> insist(w -> w.registry.moveUnit(head, school, north, Optional.of(south))), () -> insist(w -> w.registry.moveUnit(head, school, south, Optional.of(north))));
        assertThat(many(w -> w.units.tree(school))).hasSize(2);
    }

    /** Both at once; that one of them is refused is well. */
    private static void atOnce(Runnable one, Runnable other) {
        List<CompletableFuture<Void>> both = Stream.of(one, other).map(CompletableFuture::runAsync).toList();
        both.forEach(each -> each.exceptionally(failed -> {
            assertThat(failed).hasCauseInstanceOf(NotAllowed.class);
            return null;
        }).join());
    }

    private <T> T insist(Function<OrganisationsWorld, T> use) {
        return database.insist(em -> use.apply(new OrganisationsWorld(em)));
    }

    @Test
    void localContactsAreShownToThoseTheyConcern() {
        UUID north = unit(null, "North");
        UUID maths = unit(north, "Maths");
        UUID south = unit(null, "South");
        LocalDate review = LocalDate.of(2027, 1, 1);
        then(w -> w.contacts.add(head, school, new ContactEntry(ContactKind.SAFEGUARDING_LEAD, "Mrs Achebe", "Room 4", "", "Head", review, Optional.empty())));
        then(w -> w.contacts.add(head, school, new ContactEntry(ContactKind.OUT_OF_HOURS, "Duty team", "01632 960001", "", "Head", review.minusYears(1), Optional.of(north))));
        UUID learner = UUID.randomUUID();
        String code = in(w -> w.ways.one(head, school, w.ways.make(head, school, WayKind.LINK, Optional.of(maths), false, WEEK))).code();
        then(w -> w.joining.join(learner, code, "L"));
        assertThat(many(w -> w.contacts.of(w.memberships.of(learner)))).extracting(c -> c.entry().name()).containsExactly("Mrs Achebe", "Duty team");
        assertThat(many(w -> w.contacts.of(w.memberships.of(learner)))).extracting(ContactView::overdue).containsExactly(false, true);
        MemberView member = in(w -> w.memberships.of(learner)).get(0);
        then(w -> {
            w.people.edit(head, school, member.id(), new PersonEntry("L", Optional.of(south), "", "", "", false));
        });
        assertThat(many(w -> w.contacts.of(w.memberships.of(learner)))).hasSize(1);
    }

    @Test
    void aPersonIsExportedJoinedAndErasedAndTheCountStays() {
        UUID way = make(WayKind.LINK, true);
        String code = in(w -> w.ways.one(head, school, way)).code();
        UUID phone = UUID.randomUUID();
        UUID laptop = UUID.randomUUID();
        then(w -> w.joining.join(phone, code, "Sam on a phone"));
        then(w -> w.joining.join(laptop, code, "Sam"));
        then(w -> {
            w.data.join(phone, laptop);
        });
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).extracting(MemberView::name).containsExactly("Sam");
        assertThat(many(w -> w.data.export(laptop)).get(0)).containsEntry("organisation", "Harbour Lane Academy").containsEntry("youngPerson", true);
        then(w -> {
            w.data.erase(laptop);
        });
        assertThat(many(w -> w.data.export(laptop))).isEmpty();
        PeoplePage left = in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), PeopleQuery.Show.LEFT, false, 1)));
        assertThat(left.rows()).as("who is forgotten stands nowhere").isEmpty();
        UUID forgotten = UUID.fromString((String) database.read(em -> em.createNativeQuery("select id from membership where organisation_id = ?1 and here = 0")
                .setParameter(1, school.toString()).getSingleResult()));
        refused(() -> then(w -> w.people.comeBack(head, school, forgotten)));
    }

    private UUID make(WayKind kind, boolean young) {
        return in(w -> w.ways.make(head, school, kind, Optional.empty(), young, WEEK));
    }

    private UUID unit(UUID parent, String name) {
        return in(w -> w.registry.addUnit(head, school, Optional.ofNullable(parent), name));
    }

    private UUID add(String name, UUID unit) {
        return in(w -> w.people.add(head, school, new PersonEntry(name, Optional.of(unit), "", "", "", false)));
    }

    private static PeopleQuery finding(String text) {
        return new PeopleQuery(text, Optional.empty(), PeopleQuery.Show.HERE, false, 1);
    }

    private static PeopleQuery in(UUID unit) {
        return new PeopleQuery("", Optional.of(unit), PeopleQuery.Show.HERE, false, 1);
    }

    private static void refused(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em)));
    }

    private <T> T at(Instant now, Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em, now)));
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em)));
    }

    private <T> List<T> many(Function<OrganisationsWorld, List<T>> use) {
        return in(use);
    }

    private <T> Optional<T> maybe(Function<OrganisationsWorld, Optional<T>> use) {
        return in(use);
    }

    private boolean truth(Function<OrganisationsWorld, Boolean> use) {
        return in(use);
    }
}
