package org.forewarned.markup;

import java.util.stream.Stream;
import org.forewarned.markup.check.ModuleCheck;

/** Checks and reads modules. */
public final class Modules {
    private Modules() {
    }

    /**
     * Reads a module and finds all that is wrong with it. Never throws because of what the files say; time and memory are
     * bounded. The outcome depends on nothing but its arguments.
     *
     * @param files   the module's files
     * @param entries what it may refer to, and the day
     */
    public static Checked check(ModuleFiles files, Entries entries) {
        return new ModuleCheck(files, entries).run();
    }

    /** The same for the files of a folder, which must be called like the module: under its name it is published. */
    public static Checked check(ModuleFiles files, String folder, Entries entries) {
        Checked checked = check(files, entries);
        String id = checked.module().map(ModuleText::id).orElse(folder);
        if (id.equals(folder)) {
            return checked;
        }
        Problem name = new Problem("module.yaml", 1, 1, Problem.Severity.ERROR, "folder-name",
                "The folder is called \"" + folder + "\", the module \"" + id + "\". Give both one name.");
        return new Checked(checked.module(), Stream.concat(Stream.of(name), checked.problems().stream()).toList());
    }
}
