package org.forewarned.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The true counts of one cell of a partner's table, on their way to {@link Disclosure}; never stored, never shown.
 *
 * @param parts who did it, by organisation; one part where the whole cell is one organisation's
 * @param open how many are still asked to
 * @param shared whether several organisations stand in the cell, so that each of them knows its own part
 */
record Counted(List<Part> parts, long open, boolean shared) {

    Counted {
        parts = List.copyOf(parts);
    }

    static Counted none(boolean shared) {
        return new Counted(List.of(), 0, shared);
    }

    /** With these, too. */
    Counted and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Counted(more, open, shared);
    }

    Counted stillOpen(long people) {
        return new Counted(parts, open + people, shared);
    }

    long sum(ToLongFunction<Part> of) {
        return parts.stream().mapToLong(of).sum();
    }

    /** The same without what the organisation with the most brings in, for that one can take its own away. */
    long others(ToLongFunction<Part> of) {
        return sum(of) - (shared ? parts.stream().mapToLong(of).max().orElse(0) : 0);
    }

    /** What one organisation brings into a cell. */
    record Part(long inTime, long late) {

        long all() {
            return inTime + late;
        }
    }
}
