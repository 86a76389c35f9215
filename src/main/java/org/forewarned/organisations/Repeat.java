package org.forewarned.organisations;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Whether and when something is asked again: never, every so many months after it was done, or every year before a day.
 *
 * @param months 0 where it is none of these
 * @param before the day of the year; null where it is none of these
 */
public record Repeat(int months, MonthDay before) {

    public static final Repeat NEVER = new Repeat(0, null);

    /** How long before its next due date something done every few months is asked again. */
    private static final int WEEKS_AHEAD = 4;
    /** How long before the day something yearly is asked again: a summer holiday lies in it. */
    private static final int WEEKS_BEFORE_DAY = 8;
    private static final int FEWEST_MONTHS = 2;
    private static final int MOST_MONTHS = 60;

    public Repeat {
        if (months != 0 && (before != null || months < FEWEST_MONTHS || months > MOST_MONTHS)) {
            throw new IllegalArgumentException("every " + FEWEST_MONTHS + " to " + MOST_MONTHS + " months, or before a day");
        }
    }

    public static Repeat everyMonths(int months) {
        return new Repeat(months, null);
    }

    public static Repeat yearlyBefore(MonthDay day) {
        return new Repeat(0, day);
    }

    public boolean isNever() {
        return months == 0 && before == null;
    }

    /** The day on which what was done is asked again; null when it never is. Always later than the day it was done. */
    public LocalDate opensOn(LocalDate done) {
        if (isNever()) {
            return null;
        }
        if (before == null) {
            return done.plusMonths(months).minusWeeks(WEEKS_AHEAD);
        }
        LocalDate day = before.atYear(done.getYear());
        while (!day.minusWeeks(WEEKS_BEFORE_DAY).isAfter(done)) {
            day = before.atYear(day.getYear() + 1);
        }
        return day.minusWeeks(WEEKS_BEFORE_DAY);
    }

    /** By when it has to be done again, if it is asked again on this day. */
    public LocalDate dueOn(LocalDate opened) {
        return before == null ? opened.plusWeeks(WEEKS_AHEAD) : opened.plusWeeks(WEEKS_BEFORE_DAY).minusDays(1);
    }
}
