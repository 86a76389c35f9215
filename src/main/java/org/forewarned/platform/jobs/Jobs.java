package org.forewarned.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/**
 * Remembers how what the clock does went: a row for each piece of work, written when it fails, when it goes well again, and else once a minute at most.
 * Runs one for an administrator now. On a server each runs once at a time.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());
    private static final String ROLE = "administrator";
    private static final Duration OFTEN = Duration.ofMinutes(1);
    private static final int LONGEST_PROBLEM = 200;
    private static final ThreadLocal<Run> CURRENT = new ThreadLocal<>();

    private DataSource database;
    private Clock clock;
    private final Map<String, Callable<?>> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> running = new ConcurrentHashMap<>();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    protected Jobs() {
    }

    @Inject
    public Jobs(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static final class Run {
        private Throwable problem;
    }

    private record Written(Instant at, boolean failed) {
    }

    /** What went wrong in a part of the work that runs in this thread; for those who catch it themselves and go on. */
    public static void crossed(Throwable problem) {
        Run now = CURRENT.get();
        if (now != null) {
            now.problem = problem;
        }
    }

    /** Makes a piece of work known, so that it can be run. */
    void know(String word, Callable<?> work) {
        known.put(word, work);
    }

    /** Runs it, unless it runs on this server already. What it throws is logged and remembered, not thrown: the clock comes again. */
    public boolean run(String word, Callable<?> work) {
        Instant begun = clock.instant();
        if (running.putIfAbsent(word, begun) != null) {
            return false;
        }
        long nanos = System.nanoTime();
        Run run = new Run();
        CURRENT.set(run);
        try {
            work.call();
        } catch (Exception failed) {
            run.problem = failed instanceof InvocationTargetException inside && inside.getCause() != null ? inside.getCause() : failed;
            LOG.log(Level.WARNING, "job=" + word + " failed", run.problem);
        } finally {
            CURRENT.remove();
            running.remove(word);
        }
        note(word, begun, Duration.ofNanos(System.nanoTime() - nanos), run.problem);
        return true;
    }

    private void note(String word, Instant begun, Duration took, Throwable problem) {
        Written before = written.get(word);
        boolean failed = problem != null;
        if (before != null && before.failed() == failed && !failed && begun.isBefore(before.at().plus(OFTEN))) {
            return;
        }
        written.put(word, new Written(begun, failed));
        try (Connection connection = database.getConnection()) {
            if (!update(connection, word, begun, took, problem)) {
                insert(connection, word, begun, took, problem);
            }
        } catch (SQLException crossed) {
            LOG.log(Level.FINE, "job=" + word + " is noted another time", crossed);
        }
    }

    private static boolean update(Connection connection, String word, Instant begun, Duration took, Throwable problem) throws SQLException {
        String failure = problem == null ? "failed_at = null, problem = null" : "failed_at = ?, problem = ?";
        try (PreparedStatement row = connection.prepareStatement("update job set begun_at = ?, took_ms = ?, " + failure + " where word = ?")) {
            row.setTimestamp(1, Timestamp.from(begun));
            row.setLong(2, took.toMillis());
            int at = 3;
            if (problem != null) {
                row.setTimestamp(at++, Timestamp.from(begun));
                row.setString(at++, said(problem));
            }
            row.setString(at, word);
            return row.executeUpdate() > 0;
        }
    }

    private static void insert(Connection connection, String word, Instant begun, Duration took, Throwable problem) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert into job (word, begun_at, took_ms, failed_at, problem) values (?, ?, ?, ?, ?)")) {
            row.setString(1, word);
            row.setTimestamp(2, Timestamp.from(begun));
            row.setLong(3, took.toMillis());
            row.setTimestamp(4, problem == null ? null : Timestamp.from(begun));
            row.setString(5, problem == null ? null : said(problem));
            row.executeUpdate();
        }
    }

    /** The kinds of what was thrown, without messages: those may name people. */
    private static String said(Throwable problem) {
        StringBuilder kinds = new StringBuilder(problem.getClass().getSimpleName());
        for (Throwable cause = problem.getCause(); cause != null && kinds.length() < LONGEST_PROBLEM; cause = cause.getCause()) {
            kinds.append(" < ").append(cause.getClass().getSimpleName());
        }
        return kinds.length() > LONGEST_PROBLEM ? kinds.substring(0, LONGEST_PROBLEM) : kinds.toString();
    }

    /** All pieces of work that this server or another has run, by their words. */
    public List<JobView> all(Asker asker) {
        asker.require(ROLE);
        return all();
    }

    List<JobView> all() {
        Map<String, JobView> rows = new ConcurrentHashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement rowsOf = connection.prepareStatement("select word, begun_at, took_ms, failed_at, problem from job");
                ResultSet row = rowsOf.executeQuery()) {
            while (row.next()) {
                String word = row.getString(1);
                rows.put(word, new JobView(word, Optional.ofNullable(running.get(word)), Optional.of(row.getTimestamp(2).toInstant()), Duration.ofMillis(row.getLong(3)),
                        Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant), Optional.ofNullable(row.getString(5)).orElse(""), known.containsKey(word)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        List<JobView> all = new ArrayList<>();
        TreeSet<String> words = new TreeSet<>(rows.keySet());
        words.addAll(known.keySet());
        words.forEach(word -> all.add(rows.getOrDefault(word, new JobView(word, Optional.ofNullable(running.get(word)), Optional.empty(), Duration.ZERO, Optional.empty(), "", known.containsKey(word)))));
        return all;
    }

    /** The work of this word, to be run by the caller in another thread. Running it while it runs does nothing. */
    public Runnable again(Asker asker, String word) {
        asker.require(ROLE);
        Callable<?> work = Optional.ofNullable(known.get(word)).orElseThrow(NotAllowed::new);
        LOG.info(() -> "job=" + word + " is run by hand");
        return () -> run(word, work);
    }
}
