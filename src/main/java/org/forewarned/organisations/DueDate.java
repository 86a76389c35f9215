package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.Objects;

/**
 * By when something is asked: on a day that is the same for everybody, or so many days after each person joined.
 *
 * @param on the day; null where days are counted
 * @param days how many; 0 where there is a day
 */
public record DueDate(LocalDate on, int days) {

    /** The shortest time that somebody who has only just come is given. */
    public static final int GRACE = 14;
    private static final int MOST_DAYS = 730;

    public DueDate {
        if ((on == null) == (days == 0) || days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a day, or a number of days up to " + MOST_DAYS);
        }
    }

    public static DueDate on(LocalDate day) {
        return new DueDate(Objects.requireNonNull(day), 0);
    }

    /** Within so many days of joining. */
    public static DueDate within(int days) {
        return new DueDate(null, days);
    }

    public boolean isCounted() {
        return on == null;
    }

    /** For people who are here when it is asked. */
    public LocalDate forThoseHere(LocalDate today) {
        return isCounted() ? today.plusDays(days) : on;
    }

    /** For somebody who joins later; nobody is overdue on their first day. */
    public LocalDate forJoiner(LocalDate joined) {
        LocalDate soonest = joined.plusDays(GRACE);
        return isCounted() ? joined.plusDays(days) : on.isBefore(soonest) ? soonest : on;
    }
}
