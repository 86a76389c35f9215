package org.forewarned.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects problems while files are read. However bad a file is, it holds and returns a bounded number of them. */
public final class Problems {
    /** At most so many are listed; one more says how many were left out. */
    public static final int LISTED = 500;
    private static final int HELD = 10_000;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private long left;

    /** Adds an error: the module can't be shown until it is mended. */
    public void error(String file, int line, int column, String code, String message) {
        add(new Problem(file, line, column, Problem.Severity.ERROR, code, message));
    }

    /** Adds a warning. */
    public void warning(String file, int line, int column, String code, String message) {
        add(new Problem(file, line, column, Problem.Severity.WARNING, code, message));
    }

    /** Adds one that was found elsewhere. */
    public void add(Problem problem) {
        List<Problem> kind = problem.isError() ? errors : warnings;
        if (kind.size() < HELD) {
            kind.add(problem);
        } else {
            left++;
        }
    }

    /** True if any error was found. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** What was found, each once, by file and line. When there are too many, errors go before warnings, and a last one says how many more. */
    public List<Problem> list() {
        List<Problem> all = Stream.concat(errors.stream().distinct().sorted(), warnings.stream().distinct().sorted()).toList();
        if (all.size() <= LISTED && left == 0) {
            return all.stream().sorted().toList();
        }
        List<Problem> shown = new ArrayList<>(all.subList(0, Math.min(LISTED, all.size())));
        shown.sort(null);
        Problem last = shown.get(shown.size() - 1);
        long more = all.size() - shown.size() + left;
        shown.add(new Problem(last.file(), last.line(), last.column(),
                hasErrors() ? Problem.Severity.ERROR : Problem.Severity.WARNING, "more-problems",
                "There are " + more + " more problems. Mend these first."));
        return List.copyOf(shown);
    }
}
