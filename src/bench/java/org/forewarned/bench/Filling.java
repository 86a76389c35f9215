package org.forewarned.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.markup.Question;
import org.forewarned.platform.Keys;

/**
 * A database as after some years: 100,000 learners with 300,000 enrolments. Of 100 enrolments 25 have just begun, 25 are half through, 50 are through
 * all lessons: 10 have failed so far and 40 have passed, most of them with a certificate. Some of the learners have devices, which take part: those have passed
 * the module that is measured, and have no certificate of it yet.
 */
final class Filling {

    static final int LEARNERS = Integer.getInteger("bench.learners", 100_000);
    private static final int DEVICES = Math.min(20_000, LEARNERS);
    /** A commit comes after the learner with whom this many rows wait, so that no commit has more than 500. */
    private static final int ENOUGH = 300;
    private static final String LEARNER = "learner (id, code_hmac, begun_at, code_kept_at, seen_at, version)";
    private static final String DEVICE = "device_token (digest, learner_id, issued_at, expires_at)";
    private static final String CERTIFICATE = "certificate (number, completion_id, serial, learner_id, version_id, kind, completed_at, valid_until, name_hmac,"
            + " issued_at, version)";
    private static final Map<String, Integer> TABLES = tables();

    private final DataSource database;
    private final Keys keys;
    private final Random random = new Random(1);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<String> tokens = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private int waiting;

    Filling(DataSource database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** In the order in which one refers to another, with their numbers of columns. */
    private static Map<String, Integer> tables() {
        Map<String, Integer> tables = new LinkedHashMap<>();
        tables.put(LEARNER, 6);
        tables.put(DEVICE, 4);
        tables.put("enrolment", 8);
        tables.put("progress", 4);
        tables.put("attempt", 12);
        tables.put("response", 4);
        tables.put("completion", 9);
        tables.put(CERTIFICATE, 11);
        return tables;
    }

    /** Fills it; the tokens of the devices, whose learners have completed the module. */
    List<String> fill(String module) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Course> courses = Course.all(connection);
            for (Map.Entry<String, Integer> table : TABLES.entrySet()) {
                inserts.put(table.getKey(), connection.prepareStatement("insert into " + table.getKey() + " values (" + "?, ".repeat(table.getValue() - 1) + "?)"));
            }
            for (int i = 0; i < LEARNERS; i++) {
                learner(i, courses, module);
                if (waiting > ENOUGH || i == LEARNERS - 1) {
                    commit(connection);
                }
            }
            for (String table : TABLES.keySet()) {
                try (Statement statistics = connection.createStatement()) {
                    statistics.execute("call syscs_util.syscs_update_statistics('APP', '" + table.replaceFirst(" .*", "").toUpperCase(java.util.Locale.ROOT) + "', null)");
                }
                connection.commit();
            }
        }
        return tokens;
    }

    /** The numbers of the certificates that were filled in. */
    List<String> numbers() {
        return numbers;
    }

    private void learner(int i, List<Course> courses, String module) throws SQLException {
        String id = id();
        Instant begun = now.minus(1 + random.nextInt(300), ChronoUnit.DAYS);
        add(LEARNER, id, hex(32), begun, begun, begun, 1);
        if (i < DEVICES) {
            add(DEVICE, digest(), id, begun, now.plus(300, ChronoUnit.DAYS));
        }
        for (Course course : courses) {
            enrol(id, course, begun, i < DEVICES && course.text().id().equals(module) ? 99 : random.nextInt(100));
        }
    }

    private void enrol(String learner, Course course, Instant begun, int of100) throws SQLException {
        int all = course.progress().size();
        int lessons = of100 < 25 ? 1 : of100 < 50 ? all / 2 : all;
        String enrolment = id();
        add("enrolment", enrolment, learner, course.text().id(), course.version(), begun, course.text().source().lessons().get(lessons - 1).id(), begun, 1);
        for (Map<String, String> lesson : course.progress().subList(0, lessons)) {
            for (Map.Entry<String, String> item : lesson.entrySet()) {
                add("progress", enrolment, item.getKey(), item.getValue(), begun);
            }
        }
        if (of100 >= 50) {
            boolean passed = of100 >= 60;
            String attempt = attempt(enrolment, course.pool(), begun, passed);
            if (passed) {
                String completion = id();
                Instant until = begun.plus(365, ChronoUnit.DAYS);
                add("completion", completion, enrolment, learner, "PASSED", attempt, 0.9, null, begun, until);
                if (of100 < 92) {
                    numbers.add(CertificateNumber.random().text());
                    add(CERTIFICATE, numbers.get(numbers.size() - 1), completion, 1, learner, course.version(), "PASSED", begun, until, hex(32), begun, 1);
                }
            }
        }
    }

    private String attempt(String enrolment, List<Question> pool, Instant at, boolean passed) throws SQLException {
        String attempt = id();
        int first = random.nextInt(pool.size() - 10);
        List<Question> asked = pool.subList(first, first + 10);
        add("attempt", attempt, enrolment, 1, random.nextLong(), null, String.join(" ", asked.stream().map(Question::id).toList()), at, at,
                passed ? 9 : 6, passed ? 0 : 1, passed ? 1 : 0, 1);
        for (Question question : asked) {
            add("response", attempt, question.id(), Course.answer(question), at);
        }
        return attempt;
    }

    private void commit(Connection connection) throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        connection.commit();
        waiting = 0;
    }

    private String digest() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        tokens.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        return HexFormat.of().formatHex(keys.hmac("device-token", tokens.get(tokens.size() - 1)));
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE).toString();
    }

    private String hex(int bytes) {
        byte[] bits = new byte[bytes];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private void add(String table, Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? Timestamp.from(at) : values[i];
            if (value == null) {
                insert.setNull(i + 1, Types.VARCHAR);
            } else {
                insert.setObject(i + 1, value);
            }
        }
        insert.addBatch();
        waiting++;
    }
}
