package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While thirty learners answer, hand in and fetch certificates, the server is killed again and again. Whatever it had answered to is there
 * in the end, and nothing is there twice.
 */
@Tag("full")
class KillsIT {

    private static final int LEARNERS = 30;
    private static final int KILLS = 6;
    private static final int SHORTEST_MILLIS = 1_500;
    private static final int LONGEST_MILLIS = 5_000;

    private final Outages outages = new Outages();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Queue<StubbornLearner> through = new ConcurrentLinkedQueue<>();

    @Test
    void nothingThatWasAnsweredToIsLostAndNothingCountsTwice() throws Exception {
        RunningServer server = RunningServer.fresh(Map.of("FOREWARNED_REQUESTS_PER_MINUTE", "0"));
        List<Answers> modules = Answers.ALL.stream().map(Answers::to).toList();
        ExecutorService classroom = Executors.newFixedThreadPool(LEARNERS);
        List<Future<?>> seats = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            Answers module = modules.get(i % modules.size());
            seats.add(classroom.submit(() -> takeTurns(server, module)));
        }
        int killed = killAgainAndAgain(server);
        enough.set(true);
        classroom.shutdown();
        for (Future<?> seat : seats) {
            seat.get(3, TimeUnit.MINUTES);
        }
        System.out.println(through.size() + " learners were through, " + outages.count() + " deeds were interrupted by " + killed + " kills");
        assertThat(outages.count()).as("deeds that the kills interrupted").isGreaterThan(killed);
        assertThat(through).as("learners who were through").hasSizeGreaterThanOrEqualTo(LEARNERS);

        certificatesHold(server);
        server.stop();
        everythingIsThereOnce(new ForewarnedDataSource("jdbc:derby:" + server.home().resolve("database"), "", ""));
    }

    /** One learner after the other on a seat, until there were kills enough. */
    private void takeTurns(RunningServer server, Answers module) {
        do {
            StubbornLearner learner = new StubbornLearner(server, module, outages);
            learner.takesEverything();
            through.add(learner);
        } while (!enough.get());
    }

    private int killAgainAndAgain(RunningServer server) throws InterruptedException {
        Random random = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            server.kill();
            outages.begin();
            assertThat(server.start()).as("starts after kill " + kill).isNull();
            outages.end();
        }
        return KILLS;
    }

    private void certificatesHold(RunningServer server) {
        PlainVisitor anybody = new PlainVisitor(server);
        for (StubbornLearner learner : through) {
            anybody.upload("/certificates", "pdf", learner.certificate()).sees("This file was issued here and has not been changed.");
            anybody.get("/certificates/" + PdfReading.number(learner.certificate())).sees("This certificate is genuine");
        }
    }

    private void everythingIsThereOnce(ForewarnedDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (StubbornLearner learner : through) {
                String enrolment = rows(connection, "select enrolment_id, number from attempt where id = ?", learner.attempt()).keySet().iterator().next();
                assertThat(rows(connection, "select item, given from progress where enrolment_id = ?", enrolment)).containsAllEntriesOf(learner.kept());
                assertThat(rows(connection, "select id, passed from attempt where enrolment_id = ?", enrolment)).containsOnly(Map.entry(learner.attempt(), "1"));
                Map<String, String> completions = rows(connection, "select id, kind from completion where enrolment_id = ?", enrolment);
                assertThat(completions.values()).containsExactly("PASSED");
                assertThat(rows(connection, "select number, serial from certificate where completion_id = ?", completions.keySet().iterator().next()))
                        .containsOnly(Map.entry(PdfReading.number(learner.certificate()), "1"));
            }
            assertThat(Crowd.count(connection, "completion")).as("completions in all").isEqualTo(through.size());
            assertThat(Crowd.count(connection, "attempt where handed_in_at is not null")).as("attempts that were handed in").isEqualTo(through.size());
            assertThat(Crowd.count(connection, "certificate")).as("certificates in all").isEqualTo(through.size());
            assertThat(Crowd.count(connection, "response")).as("answers in assessments").isEqualTo(through.size() * 10L);
            try (Statement check = connection.createStatement(); ResultSet tables = check.executeQuery(
                    "select tablename, syscs_util.syscs_check_table('APP', tablename) from sys.systables where tabletype = 'T'")) {
                while (tables.next()) {
                    assertThat(tables.getInt(2)).as("sound: " + tables.getString(1)).isEqualTo(1);
                }
            }
        } finally {
            database.shutDown();
        }
    }

    private static Map<String, String> rows(Connection connection, String query, String of) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, of);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }
}
