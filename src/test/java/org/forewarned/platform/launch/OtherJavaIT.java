package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The same jar on every other Java that lies where systems put them, from 17 on. All tests run on another Java with
 * {@code mvn verify -Dtests.java=} and its folder.
 */
@Tag("full")
class OtherJavaIT {

    private static final Path SYSTEMS = Path.of("/usr/lib/jvm");
    private static final int OLDEST = 17;

    @TestFactory
    Stream<DynamicTest> itTeachesALessonOnEveryOtherJava() throws IOException {
        List<Path> others = others();
        System.out.println("Other versions of Java to be tested: " + (others.isEmpty() ? "none is here; put 21 and 25 into " + SYSTEMS : others));
        return others.stream().map(home -> DynamicTest.dynamicTest(version(home), () -> teaches(home)));
    }

    private static void teaches(Path home) {
        Answers module = Answers.to("county-lines");
        RunningServer server = RunningServer.stopped(Map.of()).on(home);
        assertThat(server.start()).isNull();
        QuickLearner learner = new QuickLearner(server, module);
        learner.finishes(module.lessons().get(0));
        learner.visitor().get(module.path()).sees("1 of " + module.lessons().size() + " lessons done");
        assertThat(server.stop()).isEqualTo(128 + 15);
    }

    private static List<Path> others() throws IOException {
        if (!Files.isDirectory(SYSTEMS)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(SYSTEMS)) {
            return homes.filter(home -> !Files.isSymbolicLink(home) && Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> Runtime.Version.parse(version(home)).feature() >= OLDEST)
                    .filter(home -> !version(home).equals(System.getProperty("java.version"))).sorted().toList();
        }
    }

    /** As its file {@code release} says; of one without it nothing is known. */
    private static String version(Path home) {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException unknown) {
            return "1";
        }
        return release.getProperty("JAVA_VERSION", "1").replace("\"", "");
    }
}
