package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database, the disk, the memory, the clock, and which program this is. */
@ApplicationScoped
public class MachineVitals implements Vitals {

    private static final long MEGABYTE = 1L << 20;
    private static final long LITTLE_MB = 5_000;
    private static final long TOO_LITTLE_MB = 1_000;
    private static final int SLOW_MILLIS = 250;
    private static final int FULL_PERCENT = 90;
    private static final Duration SKEW = Duration.ofSeconds(5);

    private DataSource database;
    private Settings settings;
    private Clock clock;

    protected MachineVitals() {
    }

    @Inject
    public MachineVitals(DataSource database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Vital> look() {
        List<Vital> all = new ArrayList<>(database());
        all.add(disk());
        all.add(memory());
        return all;
    }

    private List<Vital> database() {
        long before = System.nanoTime();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            String name = connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
            Instant theirs = moment(statement);
            long millis = (System.nanoTime() - before) / 1_000_000;
            String schema = schema(statement);
            Duration skew = settings.clock().isPresent() ? Duration.ZERO : Duration.between(theirs, clock.instant()).abs();
            return List.of(new Vital("database", millis > SLOW_MILLIS ? Vital.State.LOOK : Vital.State.FINE, name, millis),
                    new Vital("clock", skew.compareTo(SKEW) > 0 ? Vital.State.LOOK : Vital.State.FINE, skew.toSeconds()),
                    new Vital("program", Vital.State.FINE, schema, Runtime.version().feature()));
        } catch (SQLException silent) {
            return List.of(new Vital("database", Vital.State.ACT));
        }
    }

    private Instant moment(Statement statement) throws SQLException {
        try (ResultSet now = statement.executeQuery(settings.databaseUrl().startsWith("jdbc:derby:") ? "values current_timestamp" : "select current_timestamp")) {
            now.next();
            Timestamp at = now.getTimestamp(1);
            return at.toInstant();
        }
    }

    private static String schema(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("select max(\"version\") from \"flyway_schema_history\" where \"success\" = true")) {
            version.next();
            return version.getString(1);
        }
    }

    private Vital disk() {
        Path home = settings.home();
        long free = Files.exists(home) ? home.toFile().getUsableSpace() / MEGABYTE : 0;
        return new Vital("disk", free < TOO_LITTLE_MB ? Vital.State.ACT : free < LITTLE_MB ? Vital.State.LOOK : Vital.State.FINE, free);
    }

    private static Vital memory() {
        Runtime runtime = Runtime.getRuntime();
        long most = runtime.maxMemory() / MEGABYTE;
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        return new Vital("memory", used * 100 > most * FULL_PERCENT ? Vital.State.LOOK : Vital.State.FINE, used, most);
    }
}
