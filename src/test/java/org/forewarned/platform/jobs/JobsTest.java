package org.forewarned.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JobsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Somebody ADMINISTRATOR = Somebody.administrator();

    private final Database database;

    JobsTest(Database database) {
        this.database = database;
    }

    @Test
    void howItWentIsRememberedAndSeenByEveryServer() {
        Jobs here = jobs(NOW);
        assertThat(here.run("mail", () -> null)).isTrue();
        assertThat(one(jobs(NOW), "mail")).satisfies(job -> {
            assertThat(job.last()).contains(NOW);
            assertThat(job.failed()).isEmpty();
            assertThat(job.here()).as("another server has not heard of it").isFalse();
        });
    }

    @Test
    void aFailureStandsUntilItGoesWellAgainAndSaysNothingPersonal() {
        Jobs jobs = jobs(NOW);
        jobs.run("mail", () -> {
            throw new IllegalStateException("ann@example.org", new java.io.IOException("ann@example.org"));
        });
        assertThat(one(jobs, "mail").failed()).contains(NOW);
        assertThat(one(jobs, "mail").problem()).isEqualTo("IllegalStateException < IOException");
        jobs.run("mail", () -> null);
        assertThat(one(jobs, "mail").failed()).as("at once, not a minute later").isEmpty();
    }

    @Test
    void whatAPartOfItCaughtCountsAsFailed() {
        Jobs jobs = jobs(NOW);
        jobs.run("answers", () -> {
            Jobs.crossed(new IllegalArgumentException("caught"));
            return null;
        });
        Jobs.crossed(new IllegalArgumentException("outside of any"));
        assertThat(one(jobs, "answers").problem()).isEqualTo("IllegalArgumentException");
    }

    @Test
    void itRunsOnceAtATimeAndByHandForAdministratorsOnly() throws InterruptedException {
        Jobs jobs = jobs(NOW);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch out = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        jobs.know("retention", () -> {
            runs.incrementAndGet();
            inside.countDown();
            out.await();
            return null;
        });
        Thread first = new Thread(jobs.again(ADMINISTRATOR, "retention"));
        first.start();
        inside.await();
        assertThat(one(jobs, "retention").running()).contains(NOW);
        jobs.again(ADMINISTRATOR, "retention").run();
        out.countDown();
        first.join();
        assertThat(runs.get()).isEqualTo(1);
        assertThat(one(jobs, "retention").running()).isEmpty();
        assertThatThrownBy(() -> jobs.again(Somebody.withAccount(), "retention")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jobs.again(ADMINISTRATOR, "no-such-job")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jobs.all(Somebody.withAccount())).isInstanceOf(NotAllowed.class);
    }

    private static JobView one(Jobs jobs, String word) {
        return jobs.all(ADMINISTRATOR).stream().filter(job -> job.word().equals(word)).findFirst().orElseThrow();
    }

    private Jobs jobs(Instant now) {
        return new Jobs(database.source(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
