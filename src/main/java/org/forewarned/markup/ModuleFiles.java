package org.forewarned.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one module: paths such as {@code en/first-signs.md}, with their bytes. Immutable; whoever hands bytes in or
 * takes them out does not change them. Reading is bounded: what is too big or badly named is left out and becomes a problem.
 */
public final class ModuleFiles {
    private final TreeMap<String, byte[]> files;
    private final List<Problem> problems;

    /** These files. */
    public ModuleFiles(Map<String, byte[]> files) {
        this(files, List.of());
    }

    ModuleFiles(Map<String, byte[]> files, List<Problem> problems) {
        this.files = new TreeMap<>(files);
        this.problems = List.copyOf(problems);
    }

    /** The files of a folder. @throws IOException if it can't be read */
    public static ModuleFiles read(Path folder) throws IOException {
        return FolderFiles.read(folder);
    }

    /** The files of a ZIP archive; if all stand in one folder, that folder is left away. @throws IOException if it is no readable archive */
    public static ModuleFiles readZip(InputStream zip) throws IOException {
        return ZipFiles.read(zip);
    }

    /** Writes a ZIP archive: the same files give the same bytes. The stream stays open. */
    public void writeZip(OutputStream out) throws IOException {
        ZipFiles.write(files, out);
    }

    /** Paths, sorted. */
    public java.util.Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The bytes of a file. */
    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The text of a file, read as UTF-8. */
    public Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** What was left out while reading, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** These files with one added or replaced. */
    public ModuleFiles with(String path, byte[] bytes) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, bytes);
        return new ModuleFiles(changed, problems);
    }

    /** The text of a block. @throws IllegalArgumentException if the span is not of these files */
    public String text(Span span) {
        String text = text(span.file()).orElseThrow(() -> new IllegalArgumentException("No file " + span.file()));
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("No such place in " + span.file());
        }
        return text.substring(span.start(), span.end());
    }

    /** These files with one block's text replaced, and every other byte as it was. */
    public ModuleFiles with(Span span, String replacement) {
        text(span);
        String text = text(span.file()).orElseThrow();
        byte[] start = text.substring(0, span.start()).getBytes(StandardCharsets.UTF_8);
        byte[] middle = replacement.getBytes(StandardCharsets.UTF_8);
        byte[] end = text.substring(span.end()).getBytes(StandardCharsets.UTF_8);
        return with(span.file(), ByteBuffer.allocate(start.length + middle.length + end.length)
                .put(start).put(middle).put(end).array());
    }

    /** SHA-256 of all paths and bytes, in hexadecimal: the same for the same files, wherever they were read from. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                byte[] name = path.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(bytes.length).flip());
                digest.update(name);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
