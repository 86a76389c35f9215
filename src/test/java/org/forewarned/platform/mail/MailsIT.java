package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Setting;
import org.forewarned.platform.testing.PostgresServer;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Servers that are killed while they send, on one PostgreSQL: no mail is lost, and at most one is doubled for each that was killed. */
@Tag("full")
class MailsIT {

    private static final byte[] SECRET = new byte[32];
    private static final int AT_ONCE = 50;
    private static final int BURST = 400;

    private final ScriptedSmtp smtp = new ScriptedSmtp().slow(10);
    private final String url = PostgresServer.freshUrl();
    private final ForewarnedDataSource database = new ForewarnedDataSource(url, "postgres", "postgres");
    private EntityManagerFactory factory;

    @AfterEach
    void end() {
        if (factory != null) {
            factory.close();
        }
        smtp.close();
    }

    @Test
    void aKilledServersMailsAreTakenOver() {
        RunningServer server = RunningServer.fresh(settings());
        queue(0, 300);
        await("some were sent", () -> smtp.taken().size() >= 40);
        server.kill();
        assertThat(smtp.taken()).as("killed in the middle").hasSizeLessThan(300);

        MailWorld other = world(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        await("all were sent", () -> {
            other.worker.round();
            return sent(other) == 300;
        });
        nothingLost(300, 1);
    }

    @Test
    void twoServersAreKilledAgainAndAgain() {
        int kills = 6;
        List<RunningServer> servers = List.of(RunningServer.fresh(settings()), RunningServer.fresh(settings()));
        for (int i = 0; i < kills; i++) {
            int begun = i * BURST;
            queue(begun, begun + BURST);
            await("some of a burst were sent", () -> smtp.taken().size() >= begun + BURST / 3);
            RunningServer victim = servers.get(i % 2);
            victim.kill();
            assertThat(smtp.taken().size()).as("killed in the middle").isLessThan(begun + BURST);
            assertThat(victim.start()).isNull();
        }
        MailWorld watching = world(Clock.systemUTC());
        await("all were sent", () -> sent(watching) == kills * BURST);
        servers.forEach(RunningServer::stop);
        nothingLost(kills * BURST, kills);
        System.out.println("mails under kill -9: " + kills * BURST + " queued, " + smtp.taken().size() + " taken, " + kills + " kills");
    }

    private void nothingLost(int all, int kills) {
        MailWorld world = world(Clock.systemUTC());
        List<String> expected = IntStream.range(0, all).mapToObj(i -> world.letters.messageId("it/" + i)).toList();
        assertThat(smtp.taken()).as("lost").containsAll(expected);
        assertThat(smtp.taken().size() - all).as("doubled").isBetween(0, kills);
        assertThat(List.of(world.rows.count("waiting", all), world.rows.count("parked", all))).as("left").containsExactly(0, 0);
    }

    private int sent(MailWorld world) {
        return world.rows.count("sent", 100_000);
    }

    private void queue(int from, int to) {
        MailWorld world = world(Clock.systemUTC());
        for (int begin = from; begin < to; begin += AT_ONCE) {
            EntityManager em = factory().createEntityManager();
            em.getTransaction().begin();
            IntStream.range(begin, Math.min(begin + AT_ONCE, to)).forEach(i -> world.outbox(em).queue(MailWorld.mail("it/" + i, Clock.systemUTC().instant())));
            em.getTransaction().commit();
            em.close();
        }
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory("tests",
                    Map.of("jakarta.persistence.nonJtaDataSource", database, "eclipselink.session-name", url));
        }
        return factory;
    }

    private MailWorld world(Clock clock) {
        return new MailWorld(database, clock, SECRET, Map.of(Setting.SMTP_HOST, "127.0.0.1", Setting.SMTP_PORT, Integer.toString(smtp.port()),
                Setting.PUBLIC_URL, "http://localhost/"));
    }

    private Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(Map.of("FOREWARNED_DATABASE_URL", url, "FOREWARNED_DATABASE_USER", "postgres", "FOREWARNED_DATABASE_PASSWORD", "postgres",
                "FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET), "FOREWARNED_CLOCK", ""));
        all.putAll(Map.of("FOREWARNED_SMTP_HOST", "127.0.0.1", "FOREWARNED_SMTP_PORT", Integer.toString(smtp.port()), "FOREWARNED_SMTP_TLS", "none",
                "FOREWARNED_SMTP_FROM", "post@forewarned.example", "FOREWARNED_SMTP_TIMEOUT", "1"));
        return all;
    }

    private static void await(String what, BooleanSupplier is) {
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }
}
