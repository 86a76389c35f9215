package org.forewarned.markup;

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
}
