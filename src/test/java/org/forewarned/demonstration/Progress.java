package org.forewarned.demonstration;

import java.io.PrintStream;

/** Says on the console what is being done, a line a step, and how far it is. */
final class Progress {

    private final PrintStream console;
    private final int steps;
    private int done;

    Progress(PrintStream console, int steps) {
        this.console = console;
        this.steps = steps;
    }

    void step(String what) {
        console.printf("%3d %%  %s%n", Math.min(99, 100 * done / steps), what);
        done++;
    }

    /** How many steps there were. */
    int done() {
        return done;
    }
}
