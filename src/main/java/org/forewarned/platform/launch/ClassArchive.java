package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server's classes as the JVM likes to find them: with it a start takes half the work. It is made once for each version of program and
 * Java, soon after the first start, by a second server of low priority with an empty database in memory, which ends when it has come up.
 */
final class ClassArchive {

    private static final int PAUSE_MILLIS = 5_000;
    private static final int STEP_MILLIS = 200;
    private static final int PATIENCE_MINUTES = 10;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path file;
    private final Path jar;

    ClassArchive(Program program) {
        this.jar = program.server().resolve("server.jar");
        this.file = program.server().resolve("classes-" + Runtime.version().toString().replaceAll("[^\\w.+-]", "_") + ".jsa");
    }

    /** What to tell the JVM. */
    List<String> flags() {
        return isThere() ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto") : List.of();
    }

    /** Makes it, if it is missing and nobody else is at it, once this server is ready. Ends with this process. */
    void makeLater(Program program, Options options, Path ready) {
        Thread maker = new Thread(() -> {
            try {
                if (!isThere() && comesUp(ready)) {
                    make(program, options);
                }
            } catch (IOException withoutArchive) {
                // the next start tries again
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }, "class-archive");
        maker.setDaemon(true);
        maker.start();
    }

    private boolean isThere() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean comesUp(Path ready) throws InterruptedException {
        for (long waited = 0; waited < TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES); waited += STEP_MILLIS) {
            if (Files.exists(ready)) {
                Thread.sleep(PAUSE_MILLIS);
                return true;
            }
            Thread.sleep(STEP_MILLIS);
        }
        return false;
    }

    private void make(Program program, Options options) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || isThere()) {
                return;
            }
            Path home = Files.createTempDirectory(program.server(), "warming");
            Path part = home.resolve("classes.jsa");
            try {
                Options own = options.elsewhere(home);
                ServerProcess server = new ServerProcess(own, program);
                Process process = server.start(List.of("-XX:ArchiveClassesAtExit=" + part, "-Dforewarned.once=true"),
                        Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "19") : List.of(), ProcessBuilder.Redirect.DISCARD);
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                if (process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0 && Files.exists(part)) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                process.destroyForcibly();
            } finally {
                Program.delete(home);
            }
        } catch (IllegalStateException ending) {
            // somebody else is at it, or this process ends
        }
    }
}
