package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.PdfReading;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.PostgresServer;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Among a hundred thousand learners no page takes more work than among ten: each statement of a learner's whole way finds its few rows by an
 * index. The databases say so themselves, Derby by the plans that it logs, PostgreSQL by what it counts; nothing is timed.
 */
@Tag("full")
class BigDataIT {

    /** More rows than anything of one learner has, and far less than any table. */
    private static final long FEW = 400;
    private static final Answers MODULE = Answers.to("county-lines");
    private static final Pattern SCAN = Pattern.compile("(\\w+ Scan) ResultSet for (\\w+)");
    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    @Test
    void derbyFindsEachRowByAnIndex() throws IOException, SQLException {
        RunningServer server = RunningServer.fresh(Map.of());
        server.stop();
        ForewarnedDataSource database = new ForewarnedDataSource("jdbc:derby:" + server.home().resolve("database"), "", "");
        Crowd.fill(database);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : Crowd.TABLES) {
                statement.execute("call syscs_util.syscs_update_statistics('APP', '" + table.toUpperCase(Locale.ROOT) + "', null)");
            }
        }
        database.shutDown();
        server.set("FOREWARNED_JAVA_OPTIONS", "-XX:+UseSerialGC -Xmx256m -XX:TieredStopAtLevel=1 -Dderby.language.logQueryPlan=true");
        assertThat(server.start()).isNull();
        walk(server);
        server.stop();

        List<String> wrong = new ArrayList<>();
        Map<String, Long> looks = looks(server.home().resolve("logs/derby.log"), wrong);
        assertThat(wrong).as("statements that read a table, or more of it than a learner has").isEmpty();
        assertThat(looks.keySet()).as("tables whose plans were seen").containsAll(Crowd.TABLES);
    }

    @Test
    void postgresFindsEachRowByAnIndex() throws SQLException, InterruptedException {
        String url = PostgresServer.freshUrl();
        RunningServer server = RunningServer.fresh(Map.of("FOREWARNED_DATABASE_URL", url, "FOREWARNED_DATABASE_USER", "postgres",
                "FOREWARNED_DATABASE_PASSWORD", "postgres"));
        server.stop();
        ForewarnedDataSource database = new ForewarnedDataSource(url, "postgres", "postgres");
        Crowd.fill(database);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        Map<String, Long> before = read(database, "seq_tup_read");
        Map<String, Long> foundBefore = read(database, "coalesce(idx_tup_fetch, 0)");
        assertThat(server.start()).isNull();
        walk(server);
        server.stop();

        assertThat(grown(foundBefore, read(database, "coalesce(idx_tup_fetch, 0)"))).as("rows found by an index")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(FEW * FEW));
        assertThat(grown(before, read(database, "seq_tup_read"))).as("rows read without an index").allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        try (Connection connection = database.getConnection()) {
            assertThat(Crowd.count(connection, "progress where given = 'none'")).isZero();
        }
        assertThat(grown(before, read(database, "seq_tup_read")).get("progress")).as("a table that is read is noticed").isGreaterThan(Crowd.LEARNERS);
    }

    /** Everything that a learner can do, and what others do with it. */
    private static void walk(RunningServer server) {
        QuickLearner learner = new QuickLearner(server, MODULE);
        for (Lesson lesson : MODULE.lessons()) {
            lesson.blocks().stream().filter(Question.class::isInstance).map(Question.class::cast)
                    .forEach(question -> learner.answers(lesson, question, Answers.right(question)));
            learner.finishes(lesson);
        }
        String code = learner.code();
        learner.visitor().get("/");
        learner.visitor().get("/my-learning");
        learner.keeps(learner.asked(learner.begins()), Answers::wrong);
        learner.handsIn();
        learner.passes();
        String certificate = "/certificates/" + PdfReading.number(learner.certificate("Ada Lovelace").is(200).body());
        byte[] corrected = learner.certificate("Ada King", "correct", "1").is(200).body();

        PlainVisitor nobody = new PlainVisitor(server);
        nobody.get(certificate);
        nobody.post("/certificates/" + PdfReading.number(corrected), "name", "Ada King");
        nobody.upload("/certificates", "pdf", corrected);
        nobody.get("/certificates/" + CertificateNumber.random());

        QuickLearner second = new QuickLearner(server, MODULE);
        second.finishes(MODULE.lessons().get(1));
        second.visitor().post("/learner-code", "code", code);
        second.visitor().post("/learner-code", "code", code, "join", "1");
        PlainVisitor third = new PlainVisitor(server);
        third.post("/learner-code", "code", code);
        third.get("/my-learning").sees(MODULE.words().title());
        third.post("/my-learning", "keep", "1");
        third.post("/learner-code", "replace", "1");
        third.post("/my-learning/delete", "sure", "1");
        learner.visitor().postOnce("/leave");
    }

    /** How often each table was looked at by Derby's log of plans; what is wrong goes into the list. */
    private static Map<String, Long> looks(Path log, List<String> wrong) throws IOException {
        Map<String, Long> looks = new TreeMap<>();
        String statement = "";
        String scan = "";
        for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            statement = line.contains("*******") ? line.replaceFirst("\\*{7}.*", "") : statement;
            Matcher found = SCAN.matcher(line);
            if (found.find()) {
                String table = found.group(2).toLowerCase(Locale.ROOT);
                scan = found.group();
                looks.merge(table, 1L, Long::sum);
                if (Crowd.TABLES.contains(table) && !found.group(1).equals("Index Scan")) {
                    wrong.add(scan + ": " + statement);
                }
            }
            Matcher visited = VISITED.matcher(line);
            if (visited.find() && Long.parseLong(visited.group(1)) > FEW) {
                wrong.add(visited.group() + " of " + scan + ": " + statement);
            }
        }
        return looks;
    }

    /** A figure that PostgreSQL keeps of each table, once it has settled. */
    private static Map<String, Long> read(ForewarnedDataSource database, String figure) throws SQLException, InterruptedException {
        Map<String, Long> figures = Map.of();
        for (int tries = 0; tries < 20; tries++) {
            Map<String, Long> again = new TreeMap<>();
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select relname, " + figure + " from pg_stat_user_tables")) {
                while (rows.next()) {
                    if (Crowd.TABLES.contains(rows.getString(1))) {
                        again.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
            if (again.equals(figures)) {
                return again;
            }
            figures = again;
            Thread.sleep(500);
        }
        return figures;
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> grown = new TreeMap<>();
        after.forEach((table, figure) -> grown.put(table, figure - before.get(table)));
        return grown;
    }
}
