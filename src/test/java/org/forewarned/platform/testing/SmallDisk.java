package org.forewarned.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A place for a data folder that has room and then none. Where this process may mount one it is a small disk in memory, which is filled to the
 * last byte; elsewhere the running server is forbidden to make any file longer, which for it is the same: what it writes is refused.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTES = 64;
    private static final int BLOCK = 4096;

    private final Path folder;
    private final boolean mounted;
    private ProcessHandle forbidden;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** A fresh one. */
    public static SmallDisk fresh() {
        try {
            Path folder = Files.createDirectories(RunningServer.target().resolve("it").resolve("disk-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            boolean mounted = !Boolean.getBoolean("tests.unmounted") && run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "forewarned-test", folder.toString());
            SmallDisk disk = new SmallDisk(folder, mounted);
            Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
            System.out.println("The disk of this test is " + disk);
            return disk;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the data folder goes. */
    public Path folder() {
        return folder;
    }

    /** From now on what this server writes is refused. */
    public void fill(RunningServer server) {
        if (!mounted) {
            forbidden = server.server();
            limit("1:");
            return;
        }
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(folder.resolve("filling"))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    /** There is room again. */
    public void empty() {
        if (!mounted) {
            limit("unlimited:");
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("filling"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (mounted) {
            run("umount", "--lazy", folder.toString());
        }
    }

    @Override
    public String toString() {
        return mounted ? MEGABYTES + " MB in memory" : "an ordinary one, on which the server is forbidden to write";
    }

    private void limit(String bytes) {
        if (!run("prlimit", "--pid", Long.toString(forbidden.pid()), "--fsize=" + bytes)) {
            throw new IllegalStateException("This test needs Linux: it can neither mount a small disk nor forbid the server to write");
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
