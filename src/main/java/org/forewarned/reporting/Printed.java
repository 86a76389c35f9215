package org.forewarned.reporting;

import java.util.Collection;
import java.util.Optional;

/**
 * What is printed of a cell in which enough people are.
 *
 * @param people about how many, rounded
 * @param inTime about how many of them by their date; nothing where those or the others are too few
 */
record Printed(int people, Optional<Integer> inTime) {

    /** The share that did it by their date in per cent, rounded: worked out from what is printed. */
    Optional<Integer> share() {
        return inTime.map(part -> Disclosure.round(Math.round(100.0 * part / people)));
    }

    /** The fewest that it can stand for. */
    int least() {
        return inTime.map(part -> least(part) + least(people - part)).orElseGet(() -> least(people));
    }

    /** The most that it can stand for. */
    int most() {
        return people + (inTime.isPresent() ? 2 : 1) * (Disclosure.STEP / 2);
    }

    private static int least(int rounded) {
        return Math.max(Disclosure.LEAST, rounded - Disclosure.STEP / 2);
    }

    /** All of these together, from what is printed alone; nothing where nothing is printed. */
    static Optional<Total> total(Collection<Optional<Printed>> cells) {
        int least = cells.stream().flatMap(Optional::stream).mapToInt(Printed::least).sum();
        int most = cells.stream().flatMap(Optional::stream).mapToInt(Printed::most).sum();
        boolean whole = cells.stream().allMatch(Optional::isPresent);
        int from = least / Disclosure.STEP * Disclosure.STEP;
        int to = (most + Disclosure.STEP - 1) / Disclosure.STEP * Disclosure.STEP;
        return least == 0 ? Optional.empty() : Optional.of(new Total(from, whole ? Optional.of(to) : Optional.empty()));
    }

    /**
     * A total.
     *
     * @param least at least so many
     * @param most at most so many; nothing where a part of it prints {@code <10}, for that may hide any number
     */
    record Total(int least, Optional<Integer> most) {
    }
}
