package org.forewarned.learning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A hundred thousand learners who have been there before. The database makes them itself, out of a table of numbers: what they left matters
 * less than that it is much, and that no two are the same.
 */
final class Crowd {

    static final int LEARNERS = 100_000;
    /** The tables that grow with the learners. */
    static final List<String> TABLES = List.of("learner", "device_token", "enrolment", "progress", "attempt", "response", "completion", "certificate");

    private static final String WHEN = "{ts '2026-03-01 10:00:00'}";
    private static final String LATER = "{ts '2027-03-01 10:00:00'}";
    private static final List<String> ROWS = List.of(
            "insert into learner (id, code_hmac, begun_at, seen_at, version) select " + id(0) + ", " + digest('a') + ", " + WHEN + ", " + WHEN + ", 1 from crowd",
            "insert into device_token (digest, learner_id, issued_at, expires_at) select " + digest('b') + ", " + id(0) + ", " + WHEN + ", " + LATER + " from crowd",
            "insert into enrolment (id, learner_id, module_id, version_id, begun_at, last_at, version) select " + id(1) + ", " + id(0)
                    + ", v.module_id, v.id, " + WHEN + ", " + WHEN + ", 1 from crowd, module_version v where v.module_id = 'county-lines'",
            progress("lesson/one"), progress("block/two"), progress("block/three"),
            "insert into attempt (id, enrolment_id, number, seed, questions, begun_at, handed_in_at, right_count, critical_wrong, passed, version) select "
                    + id(2) + ", " + id(1) + ", 1, 1, 'one two', " + WHEN + ", " + WHEN + ", 9, 0, 1, 1 from crowd",
            response("one"), response("two"),
            "insert into completion (id, enrolment_id, learner_id, kind, attempt_id, score, completed_at, valid_until) select "
                    + id(3) + ", " + id(1) + ", " + id(0) + ", 'PASSED', " + id(2) + ", 0.9, " + WHEN + ", " + LATER + " from crowd",
            "insert into certificate (number, completion_id, serial, learner_id, version_id, kind, completed_at, valid_until, name_hmac, issued_at, version)"
                    + " select 'FW-0000-0000-00' || n, " + id(3) + ", 1, " + id(0) + ", v.id, 'PASSED', " + WHEN + ", " + LATER + ", " + digest('c') + ", " + WHEN
                    + ", 1 from crowd, module_version v where v.module_id = 'county-lines'");

    private Crowd() {
    }

    /** Fills a database in which the modules are published. */
    static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table crowd (n char(6) not null primary key)");
            connection.setAutoCommit(false);
            try (PreparedStatement number = connection.prepareStatement("insert into crowd values (?)")) {
                for (int i = 0; i < LEARNERS; i++) {
                    number.setString(1, String.format("%06d", i));
                    number.addBatch();
                }
                number.executeBatch();
            }
            for (String rows : ROWS) {
                statement.executeUpdate(rows);
                connection.commit();
            }
            statement.executeUpdate("drop table crowd");
            connection.commit();
        }
    }

    private static String id(int kind) {
        return "'00000000-0000-4000-800" + kind + "-000000' || n";
    }

    private static String digest(char kind) {
        return "'" + String.valueOf(kind).repeat(58) + "' || n";
    }

    private static String progress(String item) {
        return "insert into progress (enrolment_id, item, given, given_at) select " + id(1) + ", '" + item + "', 'done', " + WHEN + " from crowd";
    }

    private static String response(String question) {
        return "insert into response (attempt_id, question_id, choices, given_at) select " + id(2) + ", '" + question + "', 'one', " + WHEN + " from crowd";
    }

    /** How many rows a table has. */
    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
