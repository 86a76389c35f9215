package org.forewarned.organisations.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.Counts;

/**
 * How far the units are with one assignment: a bar and a row of the table for each.
 *
 * @param rows in the order of their names; nobody is ranked
 */
public record UnitBars(String title, String url, String asked, Counts all, List<Bar> rows) {

    private static final int MOST_BARS = 12;

    static UnitBars of(Office office, AssignmentView assignment, Map<Optional<UUID>, Counts> byUnit) {
        List<Bar> rows = byUnit.entrySet().stream().filter(e -> e.getValue().bound() > 0).map(e -> Bar.of(office.unit(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Bar::unit)).toList();
        return new UnitBars(office.title(assignment), office.path("assignments", assignment.id().toString()), office.who(assignment) + ", " + office.due(assignment),
                assignment.counts(), rows);
    }

    /** As many bars as can be taken in; the table has all. */
    public List<Bar> bars() {
        return rows.stream().limit(MOST_BARS).toList();
    }

    /** A unit, with the widths of what is drawn. */
    public record Bar(String unit, Counts counts, String done, String underWay, String rest, String afterBoth) {

        static Bar of(String unit, Counts counts) {
            double done = 100.0 * counts.done() / counts.bound();
            double underWay = 100.0 * counts.underWay() / counts.bound();
            return new Bar(unit, counts, width(done), width(underWay), width(100 - done - underWay), width(done + underWay));
        }

        private static String width(double part) {
            return String.format(Locale.ROOT, "%.1f", Math.max(0, part));
        }
    }
}
