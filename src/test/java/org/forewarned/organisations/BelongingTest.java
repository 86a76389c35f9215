package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.identity.Learners;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That somebody belongs to an organisation is known with the device that is looked up anyway. */
@DatabaseTest
class BelongingTest {

    private final Database database;
    private final Somebody head = Somebody.withAccount();
    private UUID school;

    BelongingTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aSchool() {
        school = in(w -> w.registry.register(head, OrganisationsWorld.school("Harbour Lane")));
    }

    @Test
    void whoeverJoinsIsLookedUpOnAllTheirDevicesAndNobodyElseIs() {
        Learners.Beginning pupil = learners(w -> w.learners.begin());
        Learners.Beginning other = learners(w -> w.learners.begin());
        String kept = learners(w -> w.learners.letIn(pupil.learner(), true));
        assertThat(joined(pupil.token())).isFalse();

        List<PrintedCard> card = in(w -> w.cards.make(head, school, 1, Optional.empty(), true));
        in(w -> w.joining.join(pupil.learner(), card.get(0).code(), ""));

        assertThat(joined(pupil.token())).isTrue();
        assertThat(joined(kept)).isTrue();
        assertThat(joined(learners(w -> w.learners.letIn(pupil.learner(), false)))).as("a device of later").isTrue();
        assertThat(joined(other.token())).isFalse();
    }

    @Test
    void whoeverTakesOverFromSomebodyWhoBelongsBelongs() {
        Learners.Beginning before = learners(w -> w.learners.begin());
        Learners.Beginning after = learners(w -> w.learners.begin());
        UUID way = in(w -> w.ways.make(head, school, WayKind.LINK, Optional.empty(), true, Duration.ofDays(1)));
        in(w -> w.joining.join(before.learner(), w.ways.one(head, school, way).code(), "Pupil"));
        in(w -> {
            w.data.join(before.learner(), after.learner());
            return null;
        });
        assertThat(joined(after.token())).isTrue();
        assertThat(in(w -> w.memberships.of(after.learner())).get(0).young()).isTrue();
    }

    @Test
    void whoeverComesInSomeOtherWayIsNoticedSoonAfter() {
        Learners.Beginning somebody = learners(w -> w.learners.begin());
        in(w -> {
            w.organisations.add(new Membership(school, somebody.learner(), "By sign-in", JoinedHow.SIGN_IN, OrganisationsWorld.NOW));
            return null;
        });
        assertThat(joined(somebody.token())).isFalse();
        database.write(em -> new AssigningWorld(em, OrganisationsWorld.NOW).settle());
        assertThat(joined(somebody.token())).isTrue();
    }

    private boolean joined(String token) {
        return learners(w -> w.learners.byToken(token)).orElseThrow().joined();
    }

    private <T> T learners(Function<LearnersWorld, T> use) {
        return database.read(em -> use.apply(new LearnersWorld(em, Clock.fixed(OrganisationsWorld.NOW, ZoneOffset.UTC).instant())));
    }

    private <T> T in(Function<OrganisationsWorld, T> use) {
        return database.read(em -> use.apply(new OrganisationsWorld(em)));
    }
}
