package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class InvitationsTest {

    private static final Keys KEYS = new Keys(new byte[32]);

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private Instant now = OrganisationsWorld.NOW;
    private UUID school;

    InvitationsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void confirmed() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
        then(w -> w.register.confirm(Somebody.administrator(), school));
    }

    @Test
    void nothingGoesOutBeforeTheOrganisationIsConfirmed() {
        UUID fresh = in(w -> w.registry.register(head, OrganisationsWorld.school("Not yet")));
        assertThat(truth(w -> w.invitations.open(head, fresh))).isFalse();
        refused(w -> w.invitations.look(head, fresh, Emails.read("a@x.example")));
        refused(w -> w.invitations.send(head, fresh, Emails.read("a@x.example"), Optional.empty(), false));
        refused(w -> w.invitations.outstanding(head, fresh, Optional.empty()));
    }

    @Test
    void onlyThoseWhoActForTheWholeInvite() {
        UUID north = in(w -> w.registry.addUnit(head, school, Optional.empty(), "North"));
        Somebody leader = Somebody.withAccount();
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.COORDINATOR, Optional.of(north)));
        then(w -> w.joining.coordinate(leader, w.ways.one(head, school, way).code()));
        for (Somebody other : List.of(leader, Somebody.withAccount(), Somebody.administrator())) {
            refused(w -> w.invitations.look(other, school, Emails.read("a@x.example")));
            refused(w -> w.invitations.send(other, school, Emails.read("a@x.example"), Optional.empty(), false));
        }
        UUID elsewhere = in(w -> w.registry.register(head, OrganisationsWorld.school("Elsewhere")));
        then(w -> w.register.confirm(Somebody.administrator(), elsewhere));
        send("ann@x.example");
        UUID ours = outstanding().rows().get(0).id();
        refused(w -> w.invitations.again(head, elsewhere, ours));
        refused(w -> {
            w.invitations.withdraw(head, elsewhere, ours);
            return null;
        });
        refused(w -> w.invitations.send(head, elsewhere, Emails.read("a@x.example"), Optional.of(north), false));
    }

    @Test
    void beforeAnythingIsSentEachLineSaysWhatWillHappen() {
        then(w -> {
            w.people.add(head, school, new PersonEntry("Noted", Optional.empty(), "", "noted@x.example", "", false));
            w.joining.join(UUID.randomUUID(), code(w), "Member");
        });
        then(w -> {
            MemberView member = w.people.page(head, school, PeopleQuery.ALL).rows().stream().filter(MemberView::claimed).findFirst().orElseThrow();
            w.people.edit(head, school, member.id(), new PersonEntry("Member", Optional.empty(), "", "member@x.example", "", false));
        });
        send("invited@x.example");
        then(w -> w.stops.stop(stopToken("stopped@x.example", w)));

        List<InviteLine> lines = in(w -> w.invitations.look(head, school,
                Emails.read("new@x.example\nnoted@x.example\nMEMBER@x.example\ninvited@x.example\nstopped@x.example\nnew@x.example\nrubbish")));

        assertThat(lines).extracting(line -> line.line() + " " + line.fate().word()).containsExactly("1 new", "2 noted", "3 member", "4 invited", "5 stopped",
                "6 twice", "7 bad");
        assertThat(mails("new@x.example")).as("looking sends nothing").isEmpty();
        assertThat(outstanding().all()).as("and keeps nothing").isEqualTo(1);
    }

    @Test
    void nobodyBelongsUntilTheyFollowTheLinkAndItWorksOnce() {
        UUID north = in(w -> w.registry.addUnit(head, school, Optional.empty(), "North"));
        assertThat(maybe(w -> w.invitations.send(head, school, Emails.read("Ann <ann@x.example>"), Optional.of(north), true))).contains(1);
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).all()).isZero();
        Queued mail = mails("ann@x.example").get(0);
        assertThat(mail.values()).containsEntry("organisation", "Harbour Lane Academy").containsEntry("until", "22 December 2026");
        String code = link("ann@x.example");

        Offer offer = in(w -> w.joining.offer(code)).orElseThrow();
        assertThat(offer).extracting(Offer::kind, Offer::asksName, Offer::young).containsExactly(Offer.Kind.INVITATION, true, true);
        UUID ann = UUID.randomUUID();
        then(w -> w.joining.join(ann, code, "Ann Lee"));

        MemberView member = in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows().get(0);
        assertThat(member).extracting(MemberView::name, MemberView::email, MemberView::joinedHow, MemberView::young, m -> m.unit().orElseThrow())
                .containsExactly("Ann Lee", "ann@x.example", JoinedHow.EMAIL, true, north);
        assertThat(maybe(w -> w.joining.offer(code))).isEmpty();
        refused(w -> w.joining.join(UUID.randomUUID(), code, "Somebody else"));
        assertThat(outstanding().all()).as("the invitation is gone").isZero();
    }

    @Test
    void aYoungPersonWhoWasNotedBeforeComesInAsAYoungPerson() {
        UUID noted = in(w -> w.people.add(head, school, new PersonEntry("P. Noted", Optional.empty(), "", "pupil@x.example", "", false)));
        then(w -> w.invitations.send(head, school, Emails.read("pupil@x.example"), Optional.empty(), true));
        UUID pupil = UUID.randomUUID();
        then(w -> w.joining.join(pupil, link("pupil@x.example"), "P"));
        assertThat(member(w -> w.people.one(head, school, noted))).extracting(MemberView::claimed, MemberView::young).containsExactly(true, true);

        then(w -> w.people.edit(head, school, noted, new PersonEntry("P", Optional.empty(), "", "pupil@x.example", "", true)));
        send("pupil2@x.example");
        then(w -> w.joining.join(pupil, link("pupil2@x.example"), "P"));
        assertThat(member(w -> w.people.one(head, school, noted)).young()).as("an invitation for anybody does not take it away").isTrue();
    }

    @Test
    void whoWasNotedBeforeComesInAsThatPersonAndWhoBelongsAlreadyIsNotDoubled() {
        UUID noted = in(w -> w.people.add(head, school, new PersonEntry("B. Noted", Optional.empty(), "Teacher", "bob@x.example", "4711", false)));
        send("bob@x.example");
        UUID bob = UUID.randomUUID();
        then(w -> w.joining.join(bob, link("bob@x.example"), "Bob"));
        assertThat(member(w -> w.people.one(head, school, noted))).extracting(MemberView::name, MemberView::claimed, MemberView::reference).containsExactly("Bob", true, "4711");

        then(w -> w.people.add(head, school, new PersonEntry("Bob again", Optional.empty(), "", "bob2@x.example", "", false)));
        send("bob2@x.example");
        then(w -> w.joining.join(bob, link("bob2@x.example"), "Bob"));
        assertThat(in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows()).extracting(MemberView::name).containsExactly("Bob");
    }

    @Test
    void oneCanBeSentAgainWithTheSameLinkButNotTwiceADayNorForEver() {
        send("ann@x.example");
        String code = link("ann@x.example");
        UUID id = outstanding().rows().get(0).id();
        assertThat(truth(w -> w.invitations.again(head, school, id))).as("the same day").isFalse();
        for (int day = 1; day < Invitations.MOST_SENDS; day++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(truth(w -> w.invitations.again(head, school, id))).isTrue();
        }
        now = now.plus(Duration.ofDays(1));
        assertThat(truth(w -> w.invitations.again(head, school, id))).as("often enough").isFalse();
        assertThat(mails("ann@x.example")).hasSize(Invitations.MOST_SENDS);
        assertThat(link("ann@x.example")).isEqualTo(code);
        assertThat(maybe(w -> w.joining.offer(code))).isPresent();
    }

    @Test
    void takingOneBackForgetsTheAddressAndDoesNotLetThemBeWrittenToAgainAndAgain() {
        send("ann@x.example");
        String code = link("ann@x.example");
        UUID id = outstanding().rows().get(0).id();
        then(w -> w.invitations.withdraw(head, school, id));
        assertThat(mails("ann@x.example")).as("what waited is not sent").isEmpty();
        assertThat(maybe(w -> w.joining.offer(code))).isEmpty();
        assertThat(outstanding().all()).isZero();
        assertThat(database.<List<?>>read(em -> em.createNativeQuery("select id from invitation where email is not null").getResultList())).isEmpty();
        assertThat(fate("ann@x.example")).isEqualTo(InviteFate.OFTEN);
        now = now.plus(Duration.ofDays(1));
        assertThat(fate("ann@x.example")).isEqualTo(InviteFate.NEW);
        send("ann@x.example");
        assertThat(link("ann@x.example")).isNotEqualTo(code);
    }

    @Test
    void whoWantsNoneIsForgottenByAllWhoInvitedThem() {
        UUID other = in(w -> w.registry.register(head, OrganisationsWorld.school("Elsewhere")));
        then(w -> w.register.confirm(Somebody.administrator(), other));
        send("ann@x.example");
        then(w -> w.invitations.send(head, other, Emails.read("ann@x.example"), Optional.empty(), false));
        String code = link("ann@x.example");
        String token = database.read(em -> stopToken("ann@x.example", new OrganisationsWorld(em, now)));

        then(w -> w.stops.stop(token + "x"));
        assertThat(truth(w -> w.stops.stopped(token))).isFalse();
        then(w -> w.stops.stop(token));
        then(w -> w.stops.stop(token));

        assertThat(truth(w -> w.stops.stopped(token))).isTrue();
        assertThat(mails("ann@x.example")).isEmpty();
        assertThat(maybe(w -> w.joining.offer(code))).isEmpty();
        assertThat(outstanding().all()).isZero();
        assertThat(in(w -> w.invitations.outstanding(head, other, Optional.empty())).all()).isZero();
        assertThat(fate("ann@x.example")).isEqualTo(InviteFate.STOPPED);
        assertThat(maybe(w -> w.invitations.send(head, school, Emails.read("ann@x.example"), Optional.empty(), false))).contains(0);
        then(w -> w.stops.resume(token));
        assertThat(fate("ann@x.example")).isEqualTo(InviteFate.NEW);
    }

    @Test
    void onADayNoMoreGoOutThanMay() {
        for (int batch = 0; batch < Invitations.MOST_A_DAY / Invitations.AT_ONCE; batch++) {
            send(many("b" + batch, Invitations.AT_ONCE));
        }
        assertThat((int) in(w -> w.invitations.left(head, school))).isZero();
        assertThat(maybe(w -> w.invitations.send(head, school, Emails.read("one-more@x.example"), Optional.empty(), false))).isEmpty();
        assertThat(mails("one-more@x.example")).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(maybe(w -> w.invitations.send(head, school, Emails.read("one-more@x.example"), Optional.empty(), false))).contains(1);
        refused(w -> w.invitations.send(head, school, Emails.read(many("c", Invitations.AT_ONCE + 1)), Optional.empty(), false));
    }

    @Test
    void theOutstandingOnesArePagedByAddress() {
        send(many("p", 120));
        InvitationPage first = outstanding();
        InvitationPage second = in(w -> w.invitations.outstanding(head, school, first.next()));
        InvitationPage third = in(w -> w.invitations.outstanding(head, school, second.next()));
        assertThat(List.of(first.rows().size(), second.rows().size(), third.rows().size())).containsExactly(50, 50, 20);
        assertThat(third.next()).isEmpty();
        assertThat(java.util.stream.Stream.of(first, second, third).flatMap(page -> page.rows().stream()).map(InvitationView::email).collect(Collectors.toSet())).hasSize(120);
    }

    @Test
    void aLinkRunsOutAndAnAddressIsForgottenAfterNinetyDays() {
        send("ann@x.example");
        String code = link("ann@x.example");
        now = now.plus(Duration.ofDays(31));
        assertThat(maybe(w -> w.joining.offer(code))).isEmpty();
        assertThat(outstanding().rows().get(0)).extracting(InvitationView::open, InvitationView::again).containsExactly(false, true);
        assertThat((int) in(w -> w.oldInvitations.batch())).isZero();
        now = OrganisationsWorld.NOW.plus(Duration.ofDays(91));
        assertThat((int) in(w -> w.oldInvitations.batch())).isEqualTo(1);
        assertThat((int) in(w -> w.oldInvitations.batch())).isZero();
        assertThat(outstanding().all()).isZero();
        assertThat(database.<List<?>>read(em -> em.createNativeQuery("select sent from invitation_day").getResultList())).isEmpty();
    }

    @Test
    void whoHasAnAccountSeesAndErasesWhatIsHeldOfThem() {
        UUID learner = database.read(em -> {
            AccountsWorld accounts = new AccountsWorld(em, now);
            UUID account = accounts.account("ann@x.example");
            em.flush();
            return accounts.accounts.account(account).orElseThrow().learnerId();
        });
        send("ann@x.example");
        List<Map<String, Object>> held = in(w -> w.invitationsData.export(learner));
        assertThat(held).singleElement().satisfies(row -> assertThat(row).containsEntry("organisation", "Harbour Lane Academy").containsEntry("email", "ann@x.example"));
        then(w -> w.invitationsData.erase(learner));
        assertThat(many(w -> w.invitationsData.export(learner))).isEmpty();
        assertThat(outstanding().all()).isZero();
    }

    private void send(String pasted) {
        assertThat(maybe(w -> w.invitations.send(head, school, Emails.read(pasted), Optional.empty(), false))).isPresent();
    }

    private static String many(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i + "@x.example").collect(Collectors.joining("\n"));
    }

    private InviteFate fate(String address) {
        return in(w -> w.invitations.look(head, school, Emails.read(address))).get(0).fate();
    }

    private InvitationPage outstanding() {
        return in(w -> w.invitations.outstanding(head, school, Optional.empty()));
    }

    private List<Queued> mails(String address) {
        return database.read(em -> Queued.to(em, KEYS, address).stream().filter(mail -> mail.template().equals("invitation")).toList());
    }

    private String link(String address) {
        return mails(address).get(0).values().get("link").replaceFirst(".*/", "");
    }

    private String stopToken(String address, OrganisationsWorld world) {
        return world.stops.path(world.outbox.mark(address)).replaceFirst(".*/", "");
    }

    private String code(OrganisationsWorld w) {
        return w.ways.one(head, school, w.ways.make(head, school, WayKind.LINK, Optional.empty(), false, Duration.ofDays(3))).code();
    }

    private void refused(Function<OrganisationsWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new OrganisationsWorld(em, now)));
    }

    private <T> Optional<T> maybe(Function<OrganisationsWorld, Optional<T>> use) {
        return in(use);
    }

    private <T> List<T> many(Function<OrganisationsWorld, List<T>> use) {
        return in(use);
    }

    private MemberView member(Function<OrganisationsWorld, MemberView> use) {
        return in(use);
    }

    private boolean truth(Function<OrganisationsWorld, Boolean> use) {
        return in(use);
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }
}
