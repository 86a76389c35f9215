package org.forewarned.reporting;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.forewarned.reporting.Counted.Part;

/**
 * What may be printed of one cell. Each cell is judged and rounded by itself, from its own people alone, and everything else in the tables
 * (totals, shares, the months together) is worked out from what is printed, never from what was counted. No person is in two cells of the same
 * event, so no two numbers can be subtracted: see {@code src/docs/decisions/partner-tables.md}, and the test that tries.
 */
final class Disclosure {

    /** Fewer people than this print {@code <10}. */
    static final int LEAST = 10;
    /** Numbers are rounded to multiples of this. */
    static final int STEP = 5;

    private Disclosure() {
    }

    /** The cell as it may be printed; nothing for {@code <10}. */
    static Optional<Printed> of(Counted cell) {
        if (cell.open() < LEAST || !enough(cell, Part::all)) {
            return Optional.empty();
        }
        if (enough(cell, Part::inTime) && enough(cell, Part::late)) {
            int inTime = round(cell.sum(Part::inTime));
            return Optional.of(new Printed(inTime + round(cell.sum(Part::late)), Optional.of(inTime)));
        }
        return Optional.of(new Printed(round(cell.sum(Part::all)), Optional.empty()));
    }

    private static boolean enough(Counted cell, ToLongFunction<Part> people) {
        return cell.others(people) >= LEAST;
    }

    static int round(long people) {
        return Math.toIntExact((people + STEP / 2) / STEP * STEP);
    }
}
