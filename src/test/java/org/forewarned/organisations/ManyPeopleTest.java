package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.forewarned.organisations.AssigningWorld.Place;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What 50,000 people of one organisation cost, beside 50,000 of another. Figures are printed; only what is far off fails. */
@Tag("full")
@DatabaseTest
class ManyPeopleTest {

    private static final int MANY = Integer.getInteger("many.people", 50_000);

    private final Database database;
    private Place school;
    private Instant now = AssigningWorld.NOW;

    ManyPeopleTest(Database database) {
        this.database = database;
    }

    @Test
    void fiftyThousandAreAskedInTenSecondsAndSeenAtOnce() throws SQLException {
        in(world -> world.learners.seeding.seed());
        Place other = in(AssigningWorld::school);
        school = in(AssigningWorld::school);
        fill(other);
        fill(school);
        time("settle 2 organisations", () -> {
            while (in(world -> world.settling.settle())) {
                Thread.onSpinWait();
            }
            return null;
        });
        assign(other);
        UUID assignment = assign(school);
        now = Instant.parse("2026-12-02T00:00:00Z");
        analyse();
        for (int i = 0; i < 3; i++) {
            time("home", () -> in(world -> world.lists.overview(school.coordinator(), school.id())));
            time("overdue page 1", () -> in(world -> world.lists.overdue(school.coordinator(), school.id(), OverdueQuery.all(1))));
            time("overdue page 1000", () -> in(world -> world.lists.overdue(school.coordinator(), school.id(), OverdueQuery.all(1000))));
            time("people by due", () -> people(assignment, AssignedQuery.Order.DUE, 1));
            time("people by due, page 1000", () -> people(assignment, AssignedQuery.Order.DUE, 1000));
            time("people by name", () -> people(assignment, AssignedQuery.Order.NAME, 1));
            time("people by name, page 1000", () -> people(assignment, AssignedQuery.Order.NAME, 1000));
        }
        Overview overview = in(world -> world.lists.overview(school.coordinator(), school.id()));
        assertThat(overview.overdue()).isEqualTo(MANY);
        assertThat(time("home", () -> in(world -> world.lists.overview(school.coordinator(), school.id())))).isLessThan(2_000);
    }

    private AssignedPage people(UUID assignment, AssignedQuery.Order order, int page) {
        return in(world -> world.lists.people(school.coordinator(), school.id(), assignment, new AssignedQuery(AssignedQuery.Which.ALL, order, Optional.empty(), page)));
    }

    private UUID assign(Place place) {
        UUID assignment = in(world -> world.assigning.assign(place.coordinator(), place.id(), new NewAssignment("county-lines", null, Set.of(place.everybody()),
                DueDate.on(LocalDate.parse("2026-12-01")), Repeat.NEVER, Optional.of(LocalDate.parse("2026-09-01")), "")));
        time("assign " + MANY, () -> {
            while (in(world -> world.handingOut.goOn(assignment))) {
                Thread.onSpinWait();
            }
            return null;
        });
        return assignment;
    }

    private void fill(Place place) throws SQLException {
        try (Connection connection = database.source().getConnection(); PreparedStatement insert = connection.prepareStatement("insert into membership "
                + "(id, organisation_id, learner_id, display_name, name_sorted, young, here, joined_at, joined_how, version) values (?, ?, ?, ?, ?, 0, 1, ?, 'LINK', 1)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < MANY; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, place.id().toString());
                insert.setString(3, UUID.randomUUID().toString());
                insert.setString(4, "Person " + i);
                insert.setString(5, "person " + i);
                insert.setTimestamp(6, Timestamp.from(now));
                insert.addBatch();
                if (i % 500 == 499) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void analyse() throws SQLException {
        try (Connection connection = database.source().getConnection(); var statement = connection.createStatement()) {
            if (database == Database.POSTGRESQL) {
                statement.execute("analyze");
            }
        }
    }

    private long time(String what, java.util.function.Supplier<Object> work) {
        long began = System.nanoTime();
        work.get();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        System.out.println(database + " " + what + ": " + millis + " ms");
        return millis;
    }

    private <T> T in(Function<AssigningWorld, T> use) {
        return database.read((EntityManager em) -> use.apply(new AssigningWorld(em, now)));
    }
}
