package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.organisations.model.StillAskedRepository;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an organisation has on its list and asks by mail comes in by that mail, as that person. */
@DatabaseTest
class ComingInTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 12);
    private static final String ADDRESS = "ann@seaview.example";

    private final Database database;
    private Instant now = AssigningWorld.NOW;
    private Place school;
    private UUID unit;
    private UUID listed;

    ComingInTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void found() {
        then((w, o) -> {
            w.learners.seeding.seed();
            school = w.school();
            unit = w.unit(school, null, "Kitchen");
            o.organisations.organisation(school.id()).orElseThrow().confirm(UUID.randomUUID(), now);
        });
        listed = in((w, o) -> o.people.add(school.coordinator(), school.id(), new PersonEntry("A. List", Optional.of(unit), "", ADDRESS, "4711", true)));
        then((w, o) -> w.settle());
        assign();
    }

    @Test
    void whoeverFollowsTheMailIsTheOneOnTheListAndWhatTheyLearnCountsForThem() {
        String link = links().values().iterator().next();
        assertThat(link).startsWith("https://forewarned.example/join/");

        Offer offer = in((w, o) -> o.joining.offer(code(link))).orElseThrow();
        assertThat(offer).extracting(Offer::kind, Offer::young).containsExactly(Offer.Kind.INVITATION, true);
        UUID ann = UUID.randomUUID();
        then((w, o) -> o.joining.join(ann, code(link), "Ann"));

        MemberView person = in((w, o) -> o.people.one(school.coordinator(), school.id(), listed));
        assertThat(person).extracting(MemberView::name, MemberView::claimed, MemberView::young, MemberView::reference, p -> p.unit().orElseThrow())
                .containsExactly("Ann", true, true, "4711", unit);
        long people = in((w, o) -> o.people.page(school.coordinator(), school.id(), PeopleQuery.ALL)).all();
        assertThat(people).as("nobody stands there twice").isEqualTo(1);
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.learner()).contains(ann));
        assertThat(links()).as("who has come in needs no way in").isEmpty();
    }

    @Test
    void itIsTheSameLinkInEachMailAndForEachThingThatIsAsked() {
        assign();
        Map<UUID, String> first = links();
        assertThat(first).hasSize(2);
        assertThat(Set.copyOf(first.values())).hasSize(1);
        now = now.plus(Duration.ofDays(20));
        assertThat(links()).isEqualTo(first);
        now = now.plus(Duration.ofDays(69));
        boolean open = in((w, o) -> o.joining.offer(code(first.values().iterator().next())).isPresent());
        assertThat(open).as("and it works as long as the address is kept").isTrue();
    }

    @Test
    void whoeverWantsNoneOrWhoseInvitationWasTakenBackGetsNone() {
        then((w, o) -> o.invitations.send(school.coordinator(), school.id(), Emails.read(ADDRESS), Optional.empty(), false));
        UUID sent = in((w, o) -> o.invitations.outstanding(school.coordinator(), school.id(), Optional.empty())).rows().get(0).id();
        assertThat(links()).as("the one that was sent").hasSize(1);
        then((w, o) -> o.invitations.withdraw(school.coordinator(), school.id(), sent));
        assertThat(links()).isEmpty();
        then((w, o) -> o.stops.stop(o.stops.path(o.outbox.mark(ADDRESS)).replaceFirst(".*/", "")));
        assertThat(links()).isEmpty();
    }

    @Test
    void beforeAnAdministratorHasConfirmedTheOrganisationNobodyIsInvited() {
        then((w, o) -> o.organisations.organisation(school.id()).orElseThrow().unconfirm());
        assertThat(links()).isEmpty();
    }

    @Test
    void theLinkOfSomebodyWhoIsRemovedOpensNothing() {
        String link = links().values().iterator().next();
        then((w, o) -> o.people.remove(school.coordinator(), school.id(), listed));
        boolean open = in((w, o) -> o.joining.offer(code(link)).isPresent());
        assertThat(open).isFalse();
        long waiting = in((w, o) -> o.invitations.outstanding(school.coordinator(), school.id(), Optional.empty())).all();
        assertThat(waiting).as("and the address is kept nowhere").isZero();
    }

    private Map<UUID, String> links() {
        List<StillAsked.Row> rows = rows();
        return in((w, o) -> o.comingIn.links(rows));
    }

    private List<StillAsked.Row> rows() {
        return in((w, o) -> new StillAsked(new StillAskedRepository(w.em), w.units).due(DUE, Optional.empty(), 100)).rows();
    }

    private void assign() {
        UUID assignment = in((w, o) -> w.assigning.assign(school.coordinator(), school.id(),
                new NewAssignment("county-lines", null, Set.of(school.everybody()), DueDate.on(DUE), Repeat.NEVER, Optional.empty(), "")));
        then((w, o) -> w.handOut(assignment));
    }

    private static String code(String link) {
        return link.replaceFirst(".*/", "");
    }

    private <T> T in(BiFunction<AssigningWorld, OrganisationsWorld, T> question) {
        return database.read(em -> question.apply(new AssigningWorld(em, now), new OrganisationsWorld(em, now)));
    }

    private void then(BiConsumer<AssigningWorld, OrganisationsWorld> deed) {
        database.write(em -> deed.accept(new AssigningWorld(em, now), new OrganisationsWorld(em, now)));
    }
}
