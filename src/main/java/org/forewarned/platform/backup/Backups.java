package org.forewarned.platform.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.forewarned.platform.Asker;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Settings;

/**
 * Makes backups of the embedded database while it is in use (Derby's online backup: what was committed before it began is in it), with the keys, and
 * opens each to see that it can be read. They lie in {@code backups/} of the data folder and are never handed out by the web.
 */
@ApplicationScoped
public class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());
    private static final String ROLE = "administrator";
    private static final String ABOUT = "backup.properties";
    private static final String DATABASE = "database";
    private static final String UNFINISHED = ".unfinished";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'backup-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private ForewarnedDataSource database;
    private Path home;
    private Clock clock;
    private final AtomicReference<Instant> running = new AtomicReference<>();
    private volatile String failure = "";

    protected Backups() {
    }

    @Inject
    public Backups(Settings settings, Clock clock) {
        this(new ForewarnedDataSource(settings.databaseUrl(), "", ""), settings.home(), clock);
    }

    Backups(ForewarnedDataSource database, Path home, Clock clock) {
        this.database = database;
        this.home = home;
        this.clock = clock;
    }

    /** Whether the database is one that can be copied here; a database server is copied with its own tools. */
    public boolean possible() {
        return database.isEmbedded() && database.folder().isPresent();
    }

    /** Where they lie. */
    public Path folder() {
        return home.resolve("backups");
    }

    /** Since when one is being made; nothing when none is. */
    public Optional<Instant> running() {
        return Optional.ofNullable(running.get());
    }

    /** Why the last one could not be made, as long as this server runs; empty when it could. */
    public String failure() {
        return failure;
    }

    /** Those that there are, newest first. */
    public List<Backup> all() {
        try (Stream<Path> folders = Files.exists(folder()) ? Files.list(folder()) : Stream.empty()) {
            return folders.filter(one -> Files.exists(one.resolve(ABOUT))).map(Backups::read).sorted(Comparator.comparing(Backup::at).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets administrators look. */
    public void look(Asker asker) {
        asker.require(ROLE);
    }

    /** Whether a backup may begin now; from then on one is running. Whoever is told so must call {@link #make}. */
    public boolean begin(Asker asker) {
        asker.require(ROLE);
        return possible() && running.compareAndSet(null, clock.instant());
    }

    /** Makes the backup that {@link #begin} promised; what goes wrong is said by {@link #failure}. */
    public void make() {
        Instant at = running.get();
        try {
            Backup made = make(at);
            failure = "";
            LOG.info(() -> "backup=" + made.name() + " bytes=" + made.bytes() + " rows=" + made.rows() + " seconds=" + made.seconds());
        } catch (SQLException | IOException | RuntimeException e) {
            failure = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            LOG.log(Level.WARNING, "A backup could not be made", e);
        } finally {
            running.set(null);
        }
    }

    private Backup make(Instant at) throws SQLException, IOException {
        String name = NAME.format(at);
        Path unfinished = folder().resolve(name + UNFINISHED);
        remove(unfinished);
        Files.createDirectories(unfinished);
        ownOnly(folder());
        try (Connection connection = database.getConnection(); CallableStatement copy = connection.prepareCall("call SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            copy.setString(1, unfinished.toString());
            copy.execute();
        }
        String own = database.folder().orElseThrow().getFileName().toString();
        if (!own.equals(DATABASE)) {
            Files.move(unfinished.resolve(own), unfinished.resolve(DATABASE));
        }
        copy(home.resolve("keys"), unfinished.resolve("keys"));
        Backup found = opened(name, at, unfinished);
        write(found, unfinished.resolve(ABOUT));
        Files.move(unfinished, folder().resolve(name));
        return found;
    }

    /** Opens the copy as a server would, counts all of its rows, and closes it: then its files are whole. */
    private Backup opened(String name, Instant at, Path folder) throws SQLException, IOException {
        ForewarnedDataSource copy = new ForewarnedDataSource("jdbc:derby:" + folder.resolve(DATABASE) + ";create=false", "", "");
        long rows = 0;
        List<String> tables = new ArrayList<>();
        String schema;
        try (Connection connection = copy.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet all = statement.executeQuery("select s.schemaname, t.tablename from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid where t.tabletype = 'T'")) {
                while (all.next()) {
                    tables.add("\"" + all.getString(1) + "\".\"" + all.getString(2) + "\"");
                }
            }
            for (String table : tables) {
                rows += Long.parseLong(one(statement, "select count(*) from " + table));
            }
            schema = one(statement, "select max(\"version\") from \"flyway_schema_history\" where \"success\" = true");
        } finally {
            copy.shutDown();
        }
        long seconds = Math.max(1, Duration.between(at, clock.instant()).toSeconds());
        return new Backup(name, at, seconds, size(folder), tables.size(), rows, schema);
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void write(Backup backup, Path file) throws IOException {
        Properties about = new Properties();
        about.setProperty("at", backup.at().toString());
        about.setProperty("seconds", String.valueOf(backup.seconds()));
        about.setProperty("bytes", String.valueOf(backup.bytes()));
        about.setProperty("tables", String.valueOf(backup.tables()));
        about.setProperty("rows", String.valueOf(backup.rows()));
        about.setProperty("schema", backup.schema());
        try (var out = Files.newBufferedWriter(file)) {
            about.store(out, null);
        }
    }

    private static Backup read(Path folder) {
        Properties about = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(ABOUT))) {
            about.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Backup(folder.getFileName().toString(), Instant.parse(about.getProperty("at")), Long.parseLong(about.getProperty("seconds")),
                Long.parseLong(about.getProperty("bytes")), Integer.parseInt(about.getProperty("tables")), Long.parseLong(about.getProperty("rows")), about.getProperty("schema"));
    }

    private static void copy(Path from, Path into) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, into.resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void ownOnly(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
