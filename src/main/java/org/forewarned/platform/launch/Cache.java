package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The folders of unpacked programs: each is marked while it is in use, and goes when no start has needed it for some weeks. */
final class Cache {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final String MARK = ".used";

    private final Path folder;

    Cache(Path folder) {
        this.folder = folder;
    }

    /** Marks a program as in use until this process ends. */
    void use(Path program) throws IOException {
        Claims.untilTheEnd(open(program)).lock(0, Long.MAX_VALUE, true);
    }

    /** Deletes the programs that nobody uses and nobody has started for long. */
    void sweep() throws IOException {
        List<Path> old;
        try (Stream<Path> programs = Files.list(folder)) {
            old = programs.filter(p -> p.getFileName().toString().matches("(server|application)-.*|unpacking.*")).filter(Cache::isOld).toList();
        }
        for (Path program : old) {
            try (FileChannel channel = open(program); FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    Program.delete(program);
                }
            }
        }
    }

    private static boolean isOld(Path program) {
        try {
            return Files.getLastModifiedTime(program).toInstant().isBefore(Instant.now().minus(KEPT));
        } catch (IOException gone) {
            return false;
        }
    }

    private static FileChannel open(Path program) throws IOException {
        return FileChannel.open(program.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
