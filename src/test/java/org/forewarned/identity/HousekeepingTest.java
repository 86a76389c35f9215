package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.forewarned.identity.model.DeviceToken;
import org.forewarned.identity.model.Learner;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a summer in which nobody looked, one night is enough for all tokens that have run out, and no step of it is long. */
@Tag("full")
@DatabaseTest
class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int EXPIRED = 50_000;
    private static final int VALID = 300;
    private static final int STEP = 500;

    private final Database database;
    private final List<Integer> steps = new ArrayList<>();

    HousekeepingTest(Database database) {
        this.database = database;
    }

    @Test
    void aNightRemovesFiftyThousandTokensInSmallSteps() throws SQLException {
        UUID learner = UUID.randomUUID();
        database.write(em -> new LearnerRepository(em).add(new Learner(learner, "0".repeat(64), NOW)));
        tokens(learner, EXPIRED, NOW.minus(Duration.ofHours(1)));
        tokens(learner, VALID, NOW.plus(Duration.ofHours(1)));

        IdentityHousekeeping housekeeping = new IdentityHousekeeping();
        housekeeping.learners = new EachInItsOwnTransaction();
        housekeeping.sittings = new Sittings() {
            @Override
            public int removeExpired() {
                return 0;
            }
        };
        housekeeping.removeExpiredTokens();

        assertThat(steps).allMatch(removed -> removed <= STEP);
        assertThat(steps.stream().mapToInt(Integer::intValue).sum()).isEqualTo(EXPIRED);
        List<DeviceToken> left = database.read(em -> new LearnerRepository(em).tokens(learner));
        assertThat(left).hasSize(VALID).allMatch(token -> token.validAt(NOW));
    }

    private void tokens(UUID learner, int many, Instant until) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into device_token (digest, learner_id, issued_at, expires_at) values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < many; i++) {
                insert.setString(1, UUID.randomUUID().toString().replace("-", "").repeat(2));
                insert.setString(2, learner.toString());
                insert.setTimestamp(3, Timestamp.from(until.minus(Duration.ofDays(1))));
                insert.setTimestamp(4, Timestamp.from(until));
                insert.addBatch();
                if (i % 1_000 == 999 || i == many - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** As the server does it. */
    private final class EachInItsOwnTransaction extends Learners {

        @Override
        public int removeExpiredTokens() {
            int removed = database.read(em -> new Learners(new LearnerRepository(em), new CodeWords(new Content()), new Keys(new byte[32]), CLOCK).removeExpiredTokens());
            steps.add(removed);
            return removed;
        }
    }
}
