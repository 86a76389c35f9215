package org.forewarned.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data folder of a demonstration: nothing that was there before is ever touched, unless it is an unfinished demonstration. */
final class DemoFolder {

    private static final String MARK = "demonstration.txt";
    private static final String BEGUN = "unfinished\n";
    private static final String LOCK = "demonstration.lock";
    private static final String SERVERS = "lock";

    private final Path home;
    private FileChannel lock;

    DemoFolder(Path home) {
        this.home = home;
    }

    /** What is in it. */
    enum State { EMPTY, UNFINISHED, FINISHED, SOMETHING_ELSE }

    /** What is in it now. */
    State state() throws IOException {
        if (Files.exists(home.resolve(MARK))) {
            return Files.readString(home.resolve(MARK)).equals(BEGUN) ? State.UNFINISHED : State.FINISHED;
        }
        return !Files.exists(home) || entries().isEmpty() ? State.EMPTY : State.SOMETHING_ELSE;
    }

    /** Takes it until this program ends; false when another has it, or a server still runs on it. */
    boolean take() throws IOException {
        Files.createDirectories(home);
        lock = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            return false;
        }
        try (FileChannel server = FileChannel.open(home.resolve(SERVERS), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return server.tryLock() != null;
        }
    }

    /** Empties it but for what says that it is a demonstration's. */
    void begin() throws IOException {
        Files.writeString(home.resolve(MARK), BEGUN);
        for (Path entry : entries()) {
            if (!entry.endsWith(MARK)) {
                delete(entry);
            }
        }
    }

    /** Now it can be used; this is to be said at each start. */
    void finish(List<String> toSay) throws IOException {
        Path whole = home.resolve(MARK + ".new");
        Files.writeString(whole, String.join("\n", toSay) + "\n");
        Files.move(whole, home.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
    }

    List<String> toSay() throws IOException {
        return Files.readAllLines(home.resolve(MARK), StandardCharsets.UTF_8);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(entry -> !entry.endsWith(LOCK)).toList();
        }
    }

    private static void delete(Path entry) throws IOException {
        try (Stream<Path> all = Files.walk(entry)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException kept) {
                    throw new UncheckedIOException(kept);
                }
            });
        }
    }
}
