package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.platform.Settings;

/** Where prepared files lie until they are picked up: a folder that only the program may read, under names that nobody can guess. */
@ApplicationScoped
public class EvidenceShelf {

    private static final String PART = ".part";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Path folder;

    protected EvidenceShelf() {
    }

    @Inject
    public EvidenceShelf(Settings settings) {
        this.folder = settings.home().resolve("evidence");
    }

    /** A name for a new file. */
    String name() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Begins a file, which cannot be picked up yet. */
    OutputStream begin(String name) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
        Path part = folder.resolve(name + PART);
        Files.deleteIfExists(part);
        Files.createFile(part, mode("rw-------"));
        return new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE), 64 * 1024);
    }

    /** The file is whole; its size. */
    long end(String name) throws IOException {
        Path whole = folder.resolve(name);
        Files.move(folder.resolve(name + PART), whole, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(whole);
    }

    /** A whole file; nothing where it is not here any more. */
    Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
            Files.deleteIfExists(folder.resolve(name + PART));
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    /** The names of files that lie here since before then. */
    Set<String> before(Instant then) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> older(file, then)).toList();
            return old.stream().map(file -> file.getFileName().toString().replace(PART, "")).collect(java.util.stream.Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean older(Path file, Instant then) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (IOException gone) {
            return false;
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
