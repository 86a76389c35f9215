package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that can only be read, as after a restored backup or on a disk that has failed: it is named at the start, and left as it is. */
@Tag("full")
class ReadOnlyIT {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @Test
    void aDatabaseThatCannotBeWrittenToIsNamedAtTheStart() throws Exception {
        Answers module = Answers.to("county-lines");
        RunningServer server = RunningServer.fresh(Map.of());
        QuickLearner learner = new QuickLearner(server, module);
        learner.finishes(module.lessons().get(0));
        server.stop();
        Path database = server.home().resolve("database");

        forbid(database);
        try {
            assertThat(server.start()).startsWith("Forewarned can't start: ").contains(database.toString()).contains("can't be written to");
            assertThat(server.await()).isEqualTo(2);
        } finally {
            allow(database);
        }
        assertThat(server.start()).isNull();
        learner.visitor().get(module.path()).sees("1 of " + module.lessons().size() + " lessons done");
        server.stop();
    }

    /** Root may write whatever the permissions are; for root it is mounted read-only. */
    private static void forbid(Path folder) throws IOException, InterruptedException {
        if (ROOT) {
            assumeTrue(run("mount", "--bind", folder.toString(), folder.toString()) && run("mount", "-o", "remount,bind,ro", folder.toString()),
                    "Not tested: root can't be kept from writing where nothing may be mounted. Run the tests as another user.");
        } else {
            permit(folder, "r-xr-xr-x");
        }
    }

    private static void allow(Path folder) throws IOException, InterruptedException {
        if (ROOT) {
            run("umount", folder.toString());
        } else {
            permit(folder, "rwxr-xr-x");
        }
    }

    private static void permit(Path folder, String permissions) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> {
                try {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
                } catch (IOException denied) {
                    throw new UncheckedIOException(denied);
                }
            });
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
