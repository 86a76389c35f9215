package org.forewarned.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A file of lines that only grows, and is on the disk before the caller goes on. A last line that a power cut left half is not read. */
final class LineFile {

    private final Path path;

    LineFile(Path path) {
        this.path = path;
    }

    synchronized void append(List<String> lines) {
        try {
            Files.createDirectories(path.getParent());
            boolean fresh = !Files.exists(path);
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (fresh && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                }
                file.position(file.size());
                ByteBuffer bytes = StandardCharsets.US_ASCII.encode((half(file) ? "\n" : "") + String.join("\n", lines) + "\n");
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    synchronized List<String> lines() {
        try {
            if (!Files.exists(path)) {
                return List.of();
            }
            String all = Files.readString(path, StandardCharsets.ISO_8859_1);
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean half(FileChannel file) throws IOException {
        if (file.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        file.read(last, file.size() - 1);
        return last.get(0) != '\n';
    }
}
