package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    private static final List<String> CLOSED = List.of("/proc/sys", "/sys", "/sys/fs/cgroup", "/proc/acpi");
    private static final String PART = "seg0";
    private static final String ASIDE = "seg0-aside";
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

    /**
     * Root may write whatever the permissions are. For root the folder is mounted read-only; where nothing may be mounted, as in a container, part of it
     * is made to lie where not even root writes.
     */
    private static void forbid(Path folder) throws IOException, InterruptedException {
        if (!ROOT) {
            permit(folder, "r-xr-xr-x");
        } else if (!mounts(folder)) {
            Path closed = CLOSED.stream().map(Path::of).filter(place -> Files.isDirectory(place) && !Files.isWritable(place)).findFirst().orElseThrow(() ->
                    new AssertionError("Root can't be kept from writing where nothing may be mounted and none of " + CLOSED + " is read-only. Run the tests as another user."));
            System.out.println("Nothing is mounted: a part of the database lies in " + closed);
            Files.move(folder.resolve(PART), folder.resolve(ASIDE));
            Files.createSymbolicLink(folder.resolve(PART), closed);
        }
    }

    private static boolean mounts(Path folder) throws IOException, InterruptedException {
        return !Boolean.getBoolean("tests.unmounted") && run("mount", "--bind", folder.toString(), folder.toString())
                && run("mount", "-o", "remount,bind,ro", folder.toString());
    }

    private static void allow(Path folder) throws IOException, InterruptedException {
        if (!ROOT) {
            permit(folder, "rwxr-xr-x");
        } else if (Files.exists(folder.resolve(ASIDE))) {
            Files.delete(folder.resolve(PART));
            Files.move(folder.resolve(ASIDE), folder.resolve(PART));
        } else {
            run("umount", folder.toString());
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
