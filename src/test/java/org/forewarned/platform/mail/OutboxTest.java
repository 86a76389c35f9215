package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private final Database database;
    private final MailWorld world;

    OutboxTest(Database database) {
        this.database = database;
        this.world = new MailWorld(database.source(), new MovingClock(NOW), new byte[32], Map.of());
    }

    @Test
    void aKeyIsQueuedOnceAndTheTransactionGoesOn() {
        assertThat(queue("a")).isTrue();
        assertThat(queue("a")).isFalse();
        assertThat(database.<List<Boolean>>read(em -> List.of(world.outbox(em).queue(MailWorld.mail("b", NOW)), world.outbox(em).queue(MailWorld.mail("b", NOW)),
                world.outbox(em).queue(MailWorld.mail("c", NOW))))).containsExactly(true, false, true);

        assertThat(world.rows.count("waiting", 10)).isEqualTo(3);
    }

    @Test
    void whatIsTakenBackOfOneKindLeavesTheOtherKindsOfThatAddress() {
        Mail invitation = new Mail("i", "ada@example.org", "invitation", "en",
                Map.of("organisation", "Harbour Lane", "link", "https://forewarned.example/join/x", "until", "1 December 2026"), NOW);
        database.write(em -> {
            world.outbox(em).queue(invitation);
            world.outbox(em).queue(MailWorld.mail("r", NOW));
        });
        database.write(em -> world.outbox(em).withdraw(world.outbox(em).mark("Ada@Example.org"), "invitation"));
        assertThat(database.<List<?>>read(em -> em.createNativeQuery("select mail_key from mail").getResultList())).map(String::valueOf).containsExactly("r");
    }

    @Test
    void twoAtTheSameMomentQueueItOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 20; round++) {
            String key = "at-once/" + round;
            CountDownLatch both = new CountDownLatch(2);
            List<Future<Boolean>> done = two.invokeAll(List.of(() -> queueTogether(key, both), () -> queueTogether(key, both)));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        two.shutdown();
        assertThat(world.rows.count("waiting", 100)).isEqualTo(60);
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        assertThatThrownBy(() -> database.write(em -> {
            world.outbox(em).queue(MailWorld.mail("a", NOW));
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");

        assertThat(world.rows.count("waiting", 10)).isZero();
        assertThat(queue("a")).isTrue();
    }

    @Test
    void aMailThatCouldNotBeWrittenIsRefusedAtOnce() {
        assertThatThrownBy(() -> database.write(em -> world.outbox(em).queue(new Mail("a", "a@example.org", "reminder-assigned", "en", Map.of("due", "x"), NOW))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("organisation");
        assertThatThrownBy(() -> database.write(em -> world.outbox(em).queue(new Mail("a", "a@example.org", "no-such", "en", Map.of(), NOW))))
                .isInstanceOf(IllegalArgumentException.class);
        for (String address : List.of("", "a", "a@b\r\nBcc: c@d", "a@b, c@d", "<a@b>", "a b@c", "@b", "a@")) {
            assertThatThrownBy(() -> new Mail("a", address, "x", "en", Map.of(), NOW)).as(address).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Bcc");
        }
    }

    @Test
    void theDatabaseAloneShowsNeitherAddressNorText() throws SQLException {
        queue("a");
        try (Connection connection = database.source().getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from mail")) {
            assertThat(rows.next()).isTrue();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                assertThat(rows.getString(i) == null ? "" : rows.getString(i)).doesNotContainIgnoringCase("ada").doesNotContain("Harbour");
            }
        }
    }

    @Test
    void whoOwnsAnAddressLearnsWhatIsKnownAndHasItForgotten() {
        queue("a");

        assertThat(database.<List<Outbox.Known>>read(em -> world.outbox(em).to("Ada@Example.org"))).hasSize(1).allMatch(k -> k.queued().equals(NOW) && k.ended().isEmpty());
        database.write(em -> world.outbox(em).forget("ada@example.org"));
        assertThat(world.rows.count("waiting", 10)).isZero();
    }

    @Test
    void whoKnowsTheSecretReadsWhatWaits() {
        queue("a");
        List<Queued> found = database.read(em -> Queued.to(em, new org.forewarned.platform.Keys(new byte[32]), "ADA@example.org"));
        assertThat(found).hasSize(1).allMatch(mail -> mail.template().equals("reminder-assigned") && mail.values().get("sentence").equals("Ask Dilys."));
    }

    private boolean queue(String key) {
        return database.read(em -> world.outbox(em).queue(MailWorld.mail(key, NOW)));
    }

    private boolean queueTogether(String key, CountDownLatch both) {
        return database.read(em -> {
            world.outbox(em).queue(MailWorld.mail(key + "/" + Thread.currentThread().getId(), NOW));
            both.countDown();
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return world.outbox(em).queue(MailWorld.mail(key, NOW));
        });
    }
}
