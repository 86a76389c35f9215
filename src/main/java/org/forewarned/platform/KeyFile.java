package org.forewarned.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Private files in {@code keys/} of the data folder: readable by the owner alone, there whole or not at all. */
public final class KeyFile {

    private KeyFile() {
    }

    /** The installation's secret: configured, or made at the first start. */
    static byte[] secret(Settings settings) {
        return Base64.getDecoder().decode(settings.optional(Setting.KEY).orElseGet(() -> made(settings)).strip());
    }

    private static String made(Settings settings) {
        Path file = settings.home().resolve("keys").resolve("installation.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                write(file, Base64.getEncoder().encode(fresh));
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a private file in one step, with its folder. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent(), mode("rwx------"));
        Path part = Files.createTempFile(file.getParent(), "new", ".part", mode("rw-------"));
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
