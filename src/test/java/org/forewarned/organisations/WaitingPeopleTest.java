package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever stands on a list and has not come in is found, and invited with one button, but not again and again. */
@DatabaseTest
class WaitingPeopleTest {

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private Instant now = OrganisationsWorld.NOW;
    private UUID school;
    private UUID north;

    WaitingPeopleTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void confirmed() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane Academy")));
        then(w -> w.register.confirm(Somebody.administrator(), school));
        north = in(w -> w.registry.addUnit(head, school, Optional.empty(), "North"));
        add("Ann", "ann@x.example", true);
        add("Bob", "bob@x.example", false);
        add("Cy", "", false);
        add("Di", "bob@x.example", false);
        add("Eve", "eve@x.example", false);
        then(w -> {
            w.stops.stop(w.stops.path(w.outbox.mark("eve@x.example")).replaceFirst(".*/", ""));
            UUID way = w.ways.make(head, school, WayKind.LINK, Optional.empty(), false, Duration.ofDays(3));
            w.joining.join(UUID.randomUUID(), w.ways.one(head, school, way).code(), "Member");
        });
    }

    @Test
    void theyAreFoundByTheWhole() {
        assertThat(names(PeopleQuery.Show.WAITING)).containsExactly("Ann", "Bob", "Cy", "Di", "Eve");
        assertThat(names(PeopleQuery.Show.HERE)).hasSize(6);
        then(w -> w.people.leave(head, school, person("Cy")));
        assertThat(names(PeopleQuery.Show.WAITING)).containsExactly("Ann", "Bob", "Di", "Eve");
    }

    @Test
    void eachAddressThatMayBeWrittenToGetsOneInvitationForWhomItIs() {
        assertThat(look()).isEqualTo(new WaitingPeople.Look(5, 4, 2, 0, false));
        assertThat(mails("ann@x.example")).as("looking sends nothing").isEmpty();
        assertThat(send()).isEqualTo(2);
        assertThat(mails("ann@x.example")).hasSize(1);
        assertThat(mails("bob@x.example")).hasSize(1);
        assertThat(mails("eve@x.example")).isEmpty();
        InvitationView ann = in(w -> w.invitations.outstanding(head, school, Optional.empty())).rows().get(0);
        assertThat(ann).extracting(InvitationView::email, i -> i.unit().orElseThrow(), InvitationView::young).containsExactly("ann@x.example", north, true);
    }

    @Test
    void nobodyIsWrittenToAgainWithinAWeekAndThenWithTheSameLink() {
        send();
        now = now.plus(Duration.ofDays(6));
        assertThat(look()).isEqualTo(new WaitingPeople.Look(5, 4, 0, 0, false));
        assertThat(send()).isZero();
        now = now.plus(Duration.ofDays(2));
        assertThat(look()).isEqualTo(new WaitingPeople.Look(5, 4, 0, 2, false));
        assertThat(send()).isEqualTo(2);
        assertThat(mails("ann@x.example")).extracting(mail -> mail.values().get("link")).hasSize(2).containsOnly(mails("ann@x.example").get(0).values().get("link"));
        then(w -> w.joining.join(UUID.randomUUID(), mails("ann@x.example").get(0).values().get("link").replaceFirst(".*/", ""), "Ann"));
        assertThat(names(PeopleQuery.Show.WAITING)).doesNotContain("Ann");
        for (int week = 0; week < 6; week++) {
            now = now.plus(Duration.ofDays(8));
            send();
        }
        assertThat(mails("bob@x.example")).as("and not for ever").hasSize(Invitations.MOST_SENDS);
    }

    @Test
    void noMoreGoOutAtOnceThanMay() {
        then(w -> {
            for (int i = 0; i < Invitations.AT_ONCE; i++) {
                w.organisations.add(new org.forewarned.organisations.model.Membership(school, null, "P" + i, JoinedHow.SPREADSHEET, now).reachedAt("p" + i + "@x.example"));
            }
        });
        assertThat(look().full()).isTrue();
        assertThat(send()).isEqualTo(Invitations.AT_ONCE);
        assertThat(send()).isEqualTo(2);
        assertThat(look().going()).isZero();
    }

    @Test
    void onlyThoseWhoActForTheWholeOfAConfirmedOrganisationMay() {
        Somebody leader = Somebody.withAccount();
        UUID way = in(w -> w.ways.askToCoordinate(head, school, OrganisationRole.COORDINATOR, Optional.of(north)));
        then(w -> w.joining.coordinate(leader, w.ways.one(head, school, way).code()));
        for (Somebody other : List.of(leader, Somebody.withAccount(), Somebody.administrator())) {
            refused(w -> w.waiting.look(other, school));
            refused(w -> w.waiting.send(other, school));
        }
        then(w -> w.organisations.organisation(school).orElseThrow().unconfirm());
        refused(w -> w.waiting.send(head, school));
    }

    private WaitingPeople.Look look() {
        return in(w -> w.waiting.look(head, school));
    }

    private int send() {
        return in(w -> w.waiting.send(head, school));
    }

    private List<String> names(PeopleQuery.Show show) {
        return in(w -> w.people.page(head, school, new PeopleQuery("", Optional.empty(), show, false, 1))).rows().stream().map(MemberView::name).toList();
    }

    private UUID person(String name) {
        return in(w -> w.people.page(head, school, PeopleQuery.ALL)).rows().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().id();
    }

    private void add(String name, String email, boolean young) {
        then(w -> w.people.add(head, school, new PersonEntry(name, Optional.of(north), "", email, "", young)));
    }

    private List<Queued> mails(String address) {
        return database.read(em -> Queued.to(em, new Keys(new byte[32]), address).stream().filter(mail -> mail.template().equals("invitation")).toList());
    }

    private void refused(Function<OrganisationsWorld, Object> use) {
        assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class);
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em, now)));
    }

    private void then(Consumer<OrganisationsWorld> use) {
        database.write(em -> use.accept(new OrganisationsWorld(em, now)));
    }
}
