package org.forewarned.markup;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.forewarned.markup.read.TextFile;

/** Gathers files, and leaves out what a module can't have: too many, too big, badly named. */
final class FileLimits {
    static final int FILES = 1_000;
    static final int FILE_BYTES = 50_000_000;
    static final int ALL_BYTES = 200_000_000;
    private static final Set<String> TEXT = Set.of("md", "yaml", "vtt", "svg");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Problems problems = new Problems();
    private long all;

    /** How many bytes of this file to read: one more than allowed shows that it is too big. */
    int readAtMost(String path) {
        return (TEXT.contains(ending(path)) ? TextFile.most(path) : FILE_BYTES) + 1;
    }

    void add(String path, byte[] bytes) {
        if (!named(path)) {
            problems.error(shown(path), 1, 1, "file-name", "Name files and folders with lower-case letters, digits and hyphens, "
                    + "at most one folder deep, such as en/first-signs.md.");
        } else if (files.size() >= FILES) {
            problems.error(path, 1, 1, "too-many-files", "A module has at most " + FILES + " files. Leave some out.");
        } else if (bytes.length >= readAtMost(path)) {
            problems.error(path, 1, 1, "file-too-big", "This file is too big: at most "
                    + (readAtMost(path) - 1) / 1_000 + " kB. Make it smaller or split it.");
        } else if ((all += bytes.length) > ALL_BYTES) {
            problems.error(path, 1, 1, "module-too-big", "All files together may have " + ALL_BYTES / 1_000_000 + " MB.");
        } else {
            files.put(path, bytes);
        }
    }

    boolean full() {
        return files.size() >= FILES || all > ALL_BYTES;
    }

    ModuleFiles done() {
        return new ModuleFiles(files, problems.list());
    }

    static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static boolean named(String path) {
        return path.length() <= 200 && path.matches("(?:[a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)+");
    }

    private static String shown(String path) {
        return path.length() > 200 ? path.substring(0, 200) : path;
    }
}
