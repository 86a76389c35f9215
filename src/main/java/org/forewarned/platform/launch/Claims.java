package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.UnrecoverableKeyException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.forewarned.platform.FirstDatabase;
import org.forewarned.platform.KeyStoreFile;
import org.forewarned.platform.Setting;

/** What only one program can have at a time: the data folder, its database, the port. */
final class Claims {

    /** How long a server whose launcher was killed may take to let go of its database. */
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int STEP_MILLIS = 100;
    /** A lock lasts as long as its channel, and a channel nobody remembers is closed some day. */
    private static final Queue<FileChannel> KEPT = new ConcurrentLinkedQueue<>();

    private final Options options;

    Claims(Options options) {
        this.options = options;
    }

    /** Takes the data folder until this process ends. */
    void takeHome() throws Refusal {
        Path home = options.home();
        try {
            Files.createDirectories(home.resolve("logs"));
            FileChannel channel = untilTheEnd(FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            if (lock(channel) == null) {
                throw new Refusal(Refusal.LOCKED, "Another Forewarned is running with the data folder " + home
                        + ": stop it first, or set FOREWARNED_HOME to another folder.");
            }
        } catch (IOException denied) {
            throw new Refusal(Refusal.SETTING, "The data folder " + home + " can't be written to (" + denied.getMessage()
                    + "): set FOREWARNED_HOME to " + Setting.HOME.allowed() + ".");
        }
    }

    /** Makes sure that the key that is to sign certificates can be opened. */
    void checkSigningKey() throws Refusal {
        String file = options.text(Setting.SIGNING_KEYSTORE);
        if (file.isEmpty()) {
            return;
        }
        try {
            KeyStoreFile.open(Path.of(file), options.text(Setting.SIGNING_PASSWORD).toCharArray());
        } catch (IllegalStateException closed) {
            if (closed.getCause() instanceof UnrecoverableKeyException) {
                throw new Refusal(Refusal.SETTING, "FOREWARNED_SIGNING_PASSWORD does not open " + file + "; allowed: the password of that file.");
            }
            throw options.notAllowed(Setting.SIGNING_KEYSTORE, closed.getMessage());
        }
    }

    /** Makes sure that the embedded database can be written to, and that nobody else has it open. */
    void checkDatabase() throws Refusal {
        Path folder = options.databaseFolder().orElse(null);
        if (folder == null) {
            return;
        }
        Path file = folder.resolve("dbex.lck");
        for (int waited = 0; isLocked(file); waited += STEP_MILLIS) {
            if (waited >= PATIENCE_MILLIS) {
                throw new Refusal(Refusal.LOCKED, "The database in " + file.getParent() + " is open in another program: close that first.");
            }
            pause();
        }
        putAside(folder);
        checkPlace(folder);
        checkWritable(folder);
        begin(folder);
    }

    private static void begin(Path folder) throws Refusal {
        try {
            new FirstDatabase(folder).begin();
        } catch (IOException denied) {
            throw new Refusal(Refusal.SETTING, "No database can be made in " + folder + " (" + denied.getMessage() + "): let the user who starts Forewarned write there.");
        }
    }

    private static void putAside(Path folder) throws Refusal {
        try {
            new FirstDatabase(folder).putAside().ifPresent(aside -> System.err.println("The first start was cut off before anybody could learn anything."
                    + " What it left lies in " + aside + " and can be deleted; the database is made anew."));
        } catch (IOException denied) {
            throw new Refusal(Refusal.SETTING, "The database in " + folder + " was never finished, and can't be put aside (" + denied.getMessage() + "): delete that folder.");
        }
    }

    /** A database is made where nothing is yet, below a folder that can be written to; a folder with anything else in it is none. */
    private void checkPlace(Path folder) throws Refusal {
        String named = options.text(Setting.DATABASE_URL).isEmpty() ? "The data folder" : "FOREWARNED_DATABASE_URL";
        if (Files.exists(folder)) {
            if (Stream.of("service.properties", "service.propertiesold").noneMatch(file -> Files.exists(folder.resolve(file)))) {
                throw new Refusal(Refusal.SETTING, named + " has something at " + folder + " that is no database; allowed: a database of Forewarned's,"
                        + " or nothing yet at that place.");
            }
            return;
        }
        Path above = folder.toAbsolutePath();
        while (above.getParent() != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (!Files.isDirectory(above) || !Files.isWritable(above)) {
            throw new Refusal(Refusal.SETTING, named + " names no place for a database: " + above + " is no folder that can be written to.");
        }
    }

    /** A database that can only be read would open, show every page, and then keep nothing that anybody does. */
    private static void checkWritable(Path folder) throws Refusal {
        for (Path part : List.of(folder, folder.resolve("log"), folder.resolve("seg0"))) {
            if (Files.exists(part) && !Files.isWritable(part)) {
                throw new Refusal(Refusal.SETTING, "The database in " + folder + " can't be written to: let the user who starts Forewarned write to "
                        + part + ", or make its disk writable.");
            }
        }
    }

    /** Makes sure that the port is free, and settles on one where any will do. */
    void checkPort() throws Refusal {
        try {
            if (options.port() == 0) {
                options.settle(Setting.PORT, Integer.toString(Ports.free(options.address())));
            }
        } catch (IOException none) {
            throw new Refusal(Refusal.PORT, "No port of " + options.text(Setting.BIND) + " is free (" + none.getMessage() + "): stop what uses them.");
        }
        Optional<String> problem = Ports.problem(options.address(), options.port());
        if (problem.isPresent()) {
            throw new Refusal(Refusal.PORT, problem.get());
        }
    }

    /** Keeps a channel, and the lock on it, until this process ends. */
    static FileChannel untilTheEnd(FileChannel channel) {
        KEPT.add(channel);
        return channel;
    }

    private static boolean isLocked(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
            return lock == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
