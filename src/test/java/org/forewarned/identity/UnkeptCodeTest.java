package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Words that nobody has written down lead back on the device that still holds them, for thirty days. */
@DatabaseTest
class UnkeptCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final Database database;

    UnkeptCodeTest(Database database) {
        this.database = database;
    }

    @Test
    void whatWasNotKeptLeadsBackAfterTheSitting() {
        Learners.Beginning begun = database.insist(em -> learners(em, NOW).begin());
        Instant later = NOW.plus(Duration.ofHours(30));
        Optional<Learners.Known> byToken = database.read(em -> learners(em, later).byToken(begun.token()));
        assertThat(byToken).as("the sitting is over").isEmpty();
        assertThat(found(begun, later)).contains(begun.learner());
        assertThat(found(begun, NOW.plus(Duration.ofDays(31)))).isEmpty();
    }

    @Test
    void whatWasKeptOrReplacedDoesNot() {
        Learners.Beginning kept = database.insist(em -> learners(em, NOW).begin());
        database.write(em -> learners(em, NOW).codeKept(kept.learner()));
        assertThat(found(kept, NOW)).isEmpty();
        Learners.Beginning replaced = database.insist(em -> learners(em, NOW).begin());
        LearnerCode words = database.insist(em -> learners(em, NOW).replaceEverywhere(replaced.learner()));
        assertThat(found(replaced, NOW)).isEmpty();
        Optional<UUID> byNew = database.read(em -> learners(em, NOW).byUnkeptCode(words).map(Learners.Known::learner));
        assertThat(byNew).contains(replaced.learner());
    }

    private Optional<UUID> found(Learners.Beginning begun, Instant now) {
        return database.read(em -> learners(em, now).byUnkeptCode(begun.code()).map(Learners.Known::learner));
    }

    private static Learners learners(EntityManager em, Instant now) {
        return new Learners(new LearnerRepository(em), new CodeWords(new Content()), new Keys(new byte[32]), Clock.fixed(now, ZoneOffset.UTC));
    }
}
