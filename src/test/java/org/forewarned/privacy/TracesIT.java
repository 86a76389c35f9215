package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forewarned.certification.PdfReading;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left of people where it should not be: in logs, and in a database from before they were erased. */
@Tag("full")
class TracesIT {

    private static final Answers MODULE = Answers.to("stop-check-tell");
    private static final String NAME = "Zebedee Quillfeather";
    private static final String EMAIL = "zebedee.quillfeather@example.org";
    private static final String SEARCHED = "quicksilverish";
    private static final RunningServer SERVER = RunningServer.fresh(Map.of());

    @AfterAll
    static void end() {
        SERVER.kill();
    }

    @Test
    void nothingThatPeopleTypeOrHoldStandsInALog() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(NAME, "Quillfeather", EMAIL, SEARCHED));
        QuickLearner learner = new QuickLearner(SERVER, MODULE);
        PlainVisitor visitor = learner.visitor();
        learner.finishes(MODULE.lessons().get(0));
        secrets.add(learner.code());
        secrets.add(visitor.cookie("sitting"));
        learner.passes();
        secrets.add(learner.attempt().replaceAll(".*/", ""));
        String number = PdfReading.number(learner.certificate(NAME).body());
        secrets.add(number);
        PlainVisitor checker = new PlainVisitor(SERVER);
        checker.post("/certificates/" + number, "name", NAME);
        checker.post("/certificates", "number", number);
        checker.get("/search?q=" + SEARCHED);
        new PlainVisitor(SERVER).post("/learner-code", "code", learner.code());
        new PlainVisitor(SERVER).post("/learner-code", "code", learner.code() + " " + EMAIL);
        visitor.get("/my-learning/data");
        visitor.postOnce("/my-learning/data");
        visitor.get("/nowhere/" + SEARCHED);
        new PlainVisitor(SERVER).with("sitting", visitor.cookie("sitting")).postOnce("/my-learning", "csrf", NAME);
        for (String path : List.of("/register", "/sign-in", "/join", "/organisations")) {
            checker.postOnce(path, "email", EMAIL, "password", SEARCHED + "-and-longer", "name", NAME, "code", SEARCHED);
        }
        visitor.post("/my-learning/delete", "sure", "1");

        try (Stream<Path> logs = Files.list(SERVER.home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(log.toString()).allSatisfy(secret -> assertThat(text).doesNotContainIgnoringCase(secret));
            }
        }
        assertThat(Files.readString(SERVER.home().resolve("erasures.log"))).hasLineCount(1).doesNotContain(number);
    }

    @Test
    void whoDeletedEverythingStaysDeletedWhenAnOlderCopyOfTheDatabaseIsStarted() throws IOException {
        QuickLearner goes = new QuickLearner(SERVER, MODULE);
        QuickLearner stays = new QuickLearner(SERVER, MODULE);
        goes.finishes(MODULE.lessons().get(0));
        stays.finishes(MODULE.lessons().get(0));
        String code = goes.code();
        String kept = goes.visitor().cookie("sitting");
        SERVER.stop();
        Path database = SERVER.home().resolve("database");
        Path copy = SERVER.home().resolve("backup");
        copy(database, copy);

        assertThat(SERVER.start()).isNull();
        goes.visitor().post("/my-learning/delete", "sure", "1");
        SERVER.stop();
        remove(database);
        copy(copy, database);
        assertThat(SERVER.start()).isNull();

        new PlainVisitor(SERVER).with("sitting", kept).get("/my-learning").seesNo("1 of");
        assertThat(new PlainVisitor(SERVER).post("/learner-code", "code", code).path()).isEqualTo("/learner-code");
        stays.visitor().get("/my-learning").sees("1 of");
        assertThat(Files.readString(SERVER.home().resolve("logs/forewarned-0.log"))).contains("1 erased again");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
