package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.platform.Content;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.MailTexts;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.mail.Queued;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FollowUpMailsTest {

    private static final Keys KEYS = new Keys(new byte[32]);
    private static final String ADA = "ada@example.org";
    private static final LocalDate BEGUN = Days.of(LearnersWorld.NOW);

    private final Database database;
    private final Map<UUID, String> accounts = new HashMap<>();
    private Instant now = LearnersWorld.NOW;

    FollowUpMailsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        in(world -> {
            world.learners.seeding.seed();
            return null;
        });
    }

    @Test
    void oneMailForEachStepToTheAccountsAddressThatNamesNoModule() {
        UUID learner = wishing("cy");
        accounts.put(learner, ADA);
        at(BEGUN.plusDays(7), 12);
        assertThat(send()).isFalse();
        assertThat(send()).isFalse();
        assertThat(keys()).hasSize(1);
        assertThat(keys().get(0)).matches("follow-up/[0-9a-f-]{36}/week");
        Queued mail = database.read(em -> Queued.to(em, KEYS, ADA)).get(0);
        assertThat(mail.values().keySet()).containsExactly("link");
        assertThat(mail.values().get("link")).contains("/follow-up/").doesNotContain(learner.toString()).doesNotContain("county");
        at(BEGUN.plusMonths(1), 9);
        send();
        at(BEGUN.plusMonths(3), 9);
        send();
        at(BEGUN.plusMonths(4), 9);
        send();
        assertThat(keys()).extracting(key -> key.replaceFirst(".*/", "")).containsExactlyInAnyOrder("week", "month", "three-months");
    }

    @Test
    void nobodyIsWrittenToInTheNightAndTheMorningMakesUpForIt() {
        accounts.put(wishing("en"), ADA);
        at(BEGUN.plusDays(7), 7);
        send();
        assertThat(keys()).isEmpty();
        at(BEGUN.plusDays(7), 8);
        send();
        assertThat(keys()).hasSize(1);
    }

    @Test
    void whoHasNoAddressOrHasStoppedMailsIsAskedOnTheirNextVisitOnly() {
        UUID without = wishing("en");
        UUID stopped = wishing("en");
        accounts.put(stopped, ADA);
        in(world -> {
            world.stops.stop(world.stops.path(ADA).substring("/e-mails/stop/".length()));
            return null;
        });
        at(BEGUN.plusDays(7), 12);
        send();
        assertThat(keys()).isEmpty();
        for (UUID one : List.of(without, stopped)) {
            assertThat((int) in(world -> world.learners.followUps.due(one).size())).isEqualTo(1);
        }
    }

    private UUID wishing(String language) {
        return in(world -> {
            UUID learner = world.learners.learners.begin().learner();
            world.learners.assessment.handIn(learner, world.learners.answered(learner, List.of()));
            world.em.flush();
            world.learners.followUps.begin(learner, world.learners.enrolments.find(learner, "county-lines").orElseThrow().id(), true, language);
            return learner;
        });
    }

    private boolean send() {
        return in(world -> world.mails.send());
    }

    private List<String> keys() {
        return database.read(em -> ((List<?>) em.createNativeQuery("select mail_key from mail").getResultList()).stream().map(String::valueOf).toList());
    }

    private void at(LocalDate day, int hour) {
        now = day.atTime(hour, 0).atZone(Days.UK).toInstant();
    }

    private <T> T in(Function<World, T> use) {
        return database.read(em -> use.apply(new World(em)));
    }

    private final class World {

        final EntityManager em;
        final LearnersWorld learners;
        final Stops stops;
        final FollowUpMails mails;

        World(EntityManager em) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            this.em = em;
            learners = new LearnersWorld(em, now);
            Outbox outbox = new Outbox(em, new MailTexts(new Content()), KEYS, clock);
            stops = new Stops(new ReminderRepository(em), outbox, KEYS, clock);
            mails = new FollowUpMails(learners.followUps, new Known(), stops, new Letterhead(new Settings(setting -> Optional.empty())), outbox, clock);
        }
    }

    private final class Known extends AccountAddresses {

        @Override
        public Map<UUID, String> ofLearners(Collection<UUID> those) {
            return those.stream().filter(accounts::containsKey).collect(Collectors.toMap(id -> id, accounts::get));
        }
    }
}
