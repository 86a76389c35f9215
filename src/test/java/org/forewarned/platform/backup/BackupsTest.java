package org.forewarned.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Somebody ADMINISTRATOR = Somebody.administrator();

    @TempDir
    private Path home;
    private ForewarnedDataSource database;

    @BeforeEach
    void made() throws Exception {
        database = new ForewarnedDataSource("jdbc:derby:" + home.resolve("learning"), "", "");
        new Schema(database, true).migrate();
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/installation.key"), "a key");
    }

    @AfterEach
    void ended() {
        database.shutDown();
    }

    /** Everything that was acknowledged before it began is in it, while somebody goes on writing. */
    @Test
    void aBackupIsMadeWhileOthersWriteAndCanBeOpened() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        Thread writer = new Thread(() -> {
            while (on.get()) {
                written.set(write(written.get() + 1));
            }
        });
        writer.start();
        while (written.get() < 50) {
            Thread.sleep(5);
        }
        int before = written.get();
        Backups backups = new Backups(database, home, CLOCK);
        assertThat(backups.begin(ADMINISTRATOR)).isTrue();
        assertThat(backups.begin(ADMINISTRATOR)).as("one at a time").isFalse();
        backups.make();
        on.set(false);
        writer.join();

        assertThat(backups.failure()).isEmpty();
        assertThat(backups.running()).isEmpty();
        Backup made = backups.all().get(0);
        assertThat(made.name()).isEqualTo("backup-20261122-100000");
        assertThat(made.tables()).isGreaterThan(50);
        assertThat(made.schema()).matches("[0-9.]+");
        Path copy = backups.folder().resolve(made.name());
        assertThat(Files.readString(copy.resolve("keys/installation.key"))).isEqualTo("a key");
        assertThat(count(new ForewarnedDataSource("jdbc:derby:" + copy.resolve("database") + ";create=false", "", ""))).isBetween(before, written.get());
        assertThat(count(database)).isEqualTo(written.get());
    }

    @Test
    void whatGoesWrongIsSaidAndLeavesNothingThatLooksLikeABackup() throws Exception {
        Files.writeString(home.resolve("backups"), "no folder");
        Backups backups = new Backups(database, home, CLOCK);
        backups.begin(ADMINISTRATOR);
        backups.make();
        assertThat(backups.failure()).isNotEmpty();
        assertThat(backups.running()).isEmpty();
        Files.delete(home.resolve("backups"));
        assertThat(backups.all()).isEmpty();
        backups.begin(ADMINISTRATOR);
        backups.make();
        assertThat(backups.failure()).isEmpty();
        assertThat(backups.all()).hasSize(1);
    }

    @Test
    void onlyAdministratorsMayAndADatabaseServerIsCopiedByItsOwnTools() {
        Backups backups = new Backups(database, home, CLOCK);
        assertThatThrownBy(() -> backups.begin(Somebody.withAccount())).isInstanceOf(NotAllowed.class);
        assertThat(new Backups(new ForewarnedDataSource("jdbc:postgresql://localhost/forewarned", "", ""), home, CLOCK).begin(ADMINISTRATOR)).isFalse();
    }

    private int write(int number) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into entry_owner (path, account_id, since) values ('helplines/" + number + "', '00000000-0000-0000-0000-000000000000', current_timestamp)");
            return number;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int count(ForewarnedDataSource of) throws SQLException {
        try (Connection connection = of.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from entry_owner")) {
            rows.next();
            return rows.getInt(1);
        } finally {
            if (!of.folder().orElseThrow().getFileName().toString().equals("learning")) {
                of.shutDown();
            }
        }
    }
}
