package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of {@code content/} and {@code modules/} that come with the program, wherever it is unpacked. Paths are relative
 * to the folder, with slashes; what leads out of it is refused.
 */
@ApplicationScoped
public class Content {

    private final Path content;
    private final Path modules;

    /** The files on the class path. */
    public Content() {
        this(onClassPath("/content"), onClassPath("/modules"));
    }

    public Content(Path content, Path modules) {
        this.content = content;
        this.modules = modules;
    }

    /** The text of a file of {@code content/}, for example {@code "pages/en/about.md"}. */
    public String text(String path) {
        return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The bytes of a file of {@code content/}. */
    public byte[] bytes(String path) {
        try {
            return Files.readAllBytes(within(content, path));
        } catch (IOException e) {
            throw new UncheckedIOException("content/" + path + " cannot be read", e);
        }
    }

    public boolean exists(String path) {
        return Files.isRegularFile(within(content, path));
    }

    /** The files directly in a folder of {@code content/} with this ending, as paths that {@link #text} takes, sorted; empty without the folder. */
    public List<String> list(String folder, String ending) {
        try (Stream<Path> files = Files.list(within(content, folder))) {
            return files.filter(Files::isRegularFile).map(f -> folder + "/" + f.getFileName()).filter(f -> f.endsWith(ending)).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("content/" + folder + " cannot be listed", e);
        }
    }

    /** The names of the folders directly in a folder of {@code content/}, sorted; empty without it. */
    public List<String> folders(String folder) {
        return folders(within(content, folder)).stream().map(each -> each.getFileName().toString()).toList();
    }

    /** The codes of the languages of which {@code content/texts/} has something, sorted. */
    public List<String> languages() {
        return folders(content.resolve("texts")).stream().map(folder -> folder.getFileName().toString()).toList();
    }

    /** The folders of {@code modules/}, sorted. */
    public List<Path> moduleFolders() {
        return folders(modules);
    }

    private static List<Path> folders(Path of) {
        try (Stream<Path> folders = Files.list(of)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(of.getFileName() + "/ cannot be listed", e);
        }
    }

    private static Path within(Path root, String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("not inside content/: " + path);
        }
        return file;
    }

    private static Path onClassPath(String folder) {
        URL url = Content.class.getResource(folder);
        try {
            return url == null ? Path.of("no" + folder) : Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
