package org.forewarned.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.forewarned.markup.ModuleFiles;

/** The files of a module with something changed, as an author would change them. */
public final class Reworked {

    private final Map<String, byte[]> files = new HashMap<>();

    private Reworked(ModuleFiles before) {
        before.paths().forEach(path -> files.put(path, before.bytes(path).orElseThrow()));
    }

    /** Begins with these. */
    public static Reworked of(ModuleFiles before) {
        return new Reworked(before);
    }

    /** Puts one text in another's place, which must be there. */
    public Reworked change(String path, String text, String by) {
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError("\"" + text + "\" is not in " + path);
        }
        files.put(path, before.replace(text, by).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes something below what stands in a file. */
    public Reworked add(String path, String text) {
        files.put(path, (new String(files.get(path), StandardCharsets.UTF_8) + text).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public ModuleFiles files() {
        return new ModuleFiles(files);
    }
}
