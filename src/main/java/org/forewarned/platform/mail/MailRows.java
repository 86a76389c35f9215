package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The outbox for those who work on it: every method is one statement and one commit, so that nothing is held while a mail server is slow.
 * Two workers that want the same row find out by its turn: only one of them can move it.
 */
@ApplicationScoped
class MailRows {

    private static final int REMOVED_AT_ONCE = 500;

    private DataSource database;

    protected MailRows() {
    }

    @Inject
    MailRows(DataSource database) {
        this.database = database;
    }

    /** Those whose turn has come, and those whose worker has not come back in time; the longest waiting first. */
    List<Waiting> due(Instant now, int most) {
        return query("select id, mail_key, template, language, content, tries, turn_at from mail where state = 'waiting' and turn_at <= ?"
                + " order by turn_at, id fetch first " + most + " rows only",
                row -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6),
                        row.getTimestamp(7).toInstant()), now);
    }

    /** Takes a row, if nobody else did, until the end of the lease. */
    boolean claim(Waiting mail, String worker, Instant until) {
        return update("update mail set worker = ?, turn_at = ? where id = ? and state = 'waiting' and turn_at = ? and tries = ?",
                worker, until, mail.id(), mail.turn(), mail.tries()) == 1;
    }

    /** It went out: what is somebody's is removed, whoever holds the row now. */
    void sent(Waiting mail, Instant now) {
        update("update mail set state = 'sent', content = null, problem = null, worker = null, tries = ?, ended_at = ?, turn_at = ?"
                + " where id = ? and state in ('waiting', 'parked')", mail.tries() + 1, now, now.plus(Outbox.KEPT), mail.id());
    }

    /** It did not go out and is tried again. */
    void again(Waiting mail, String worker, String problem, Instant turn) {
        update("update mail set problem = ?, worker = null, tries = ?, turn_at = ? where id = ? and state = 'waiting' and worker = ?",
                problem, mail.tries() + 1, turn, mail.id(), worker);
    }

    /** It did not go out and waits for an administrator. */
    void park(Waiting mail, String worker, String problem, Instant now) {
        update("update mail set state = 'parked', problem = ?, worker = null, tries = ?, ended_at = ?, turn_at = ? where id = ? and state = 'waiting'"
                + " and worker = ?", problem, mail.tries() + 1, now, now.plus(Outbox.KEPT), mail.id(), worker);
    }

    /** Gives a row back as it was. */
    void release(Waiting mail, String worker) {
        update("update mail set worker = null, turn_at = ? where id = ? and state = 'waiting' and worker = ?", mail.turn(), mail.id(), worker);
    }

    /** An administrator wants parked mails to go out after all; how many were parked still. */
    int retry(List<String> ids, Instant now) {
        return ids.isEmpty() ? 0 : update("update mail set state = 'waiting', problem = null, worker = null, tries = 0, ended_at = null, turn_at = ? where state = 'parked'"
                + " and id in " + places(ids), values(ids, now));
    }

    /** An administrator does not want mails to go out any more, unless a worker has them just now; how many could be stopped still. */
    int giveUp(List<String> ids, Instant now) {
        return ids.isEmpty() ? 0 : update("update mail set state = 'given-up', content = null, worker = null, ended_at = ?, turn_at = ?"
                + " where (state = 'parked' or (state = 'waiting' and worker is null)) and id in " + places(ids), values(ids, now, now.plus(Outbox.KEPT)));
    }

    /** Mails of a kind, or of all, that were parked no later than this: those after the last one that was seen. */
    List<String> parked(Optional<String> kind, Instant until, String after, int most) {
        return query("select id from mail where state = 'parked' and ended_at <= ? and id > ?" + kind.map(k -> " and template = ?").orElse("")
                + " order by id fetch first " + most + " rows only", row -> row.getString(1), values(kind.stream().toList(), until, after));
    }

    /** How many of each kind were parked no later than this, counted up to a limit. */
    Map<String, Integer> kindsParked(Optional<String> kind, Instant until, int limit) {
        Map<String, Integer> counts = new TreeMap<>();
        query("select template, count(*) from (select template from mail where state = 'parked' and ended_at <= ?" + kind.map(k -> " and template = ?").orElse("")
                + " fetch first " + limit + " rows only) parked group by template", row -> counts.put(row.getString(1), row.getInt(2)), values(kind.stream().toList(), until));
        return counts;
    }

    /** How many of each kind are among these that are parked, or also wait and are with no worker. */
    Map<String, Integer> kinds(List<String> ids, boolean alsoWaiting) {
        Map<String, Integer> counts = new TreeMap<>();
        if (!ids.isEmpty()) {
            query("select template, count(*) from mail where (state = 'parked'" + (alsoWaiting ? " or (state = 'waiting' and worker is null)" : "") + ") and id in " + places(ids)
                    + " group by template", row -> counts.put(row.getString(1), row.getInt(2)), values(ids));
        }
        return counts;
    }

    /** Removes rows that have been kept long enough, a few hundred; how many. */
    int removeOld(Instant now) {
        List<String> old = new ArrayList<>();
        for (String state : List.of("sent", "given-up", "parked")) {
            old.addAll(query("select id from mail where state = ? and turn_at <= ? order by turn_at, id fetch first " + REMOVED_AT_ONCE + " rows only",
                    row -> row.getString(1), state, now));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from mail where id = ? and state <> 'waiting'")) {
            for (String id : old) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
            return old.size();
        } catch (SQLException broken) {
            throw new MailboxBroken(broken);
        }
    }

    /** How many are in this state, counted up to a limit, so that a count never reads a whole table. */
    int count(String state, int limit) {
        return query("select count(*) from (select id from mail where state = ? fetch first " + limit + " rows only) counted",
                row -> row.getInt(1), state).get(0);
    }

    /** A page of the list, the newest first, after the place where the last one ended. */
    List<MailLine> page(String state, Optional<String> kind, Instant before, String id, int most) {
        return query("select id, template, state, problem, tries, queued_at, turn_at, ended_at, content from mail where state = ?"
                + " and (queued_at < ? or (queued_at = ? and id < ?))" + kind.map(k -> " and template = ?").orElse("") + " order by queued_at desc, id desc fetch first " + most
                + " rows only", MailLine::of, values(kind.stream().toList(), state, before, before, id));
    }

    private static String places(List<String> ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    private static Object[] values(List<String> last, Object... first) {
        return Stream.concat(Stream.of(first), last.stream()).toArray();
    }

    private <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new MailboxBroken(broken);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            fill(update, values);
            return update.executeUpdate();
        } catch (SQLException broken) {
            throw new MailboxBroken(broken);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant at) {
                statement.setTimestamp(i + 1, Timestamp.from(at));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The database did not do what was asked. */
    static final class MailboxBroken extends RuntimeException {
        MailboxBroken(SQLException cause) {
            super(cause);
        }
    }
}
