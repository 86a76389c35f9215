package org.forewarned.organisations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** The dates that an organisation of a kind usually means: what a form offers at first. Schools think in terms and years that begin in September. */
public final class UsualDates {

    private static final List<MonthDay> TERM_ENDS = List.of(MonthDay.of(Month.MARCH, 31), MonthDay.of(Month.JULY, 22), MonthDay.of(Month.DECEMBER, 20));
    private static final MonthDay SCHOOL_YEAR = MonthDay.of(Month.SEPTEMBER, 1);
    private static final MonthDay FINANCIAL_YEAR = MonthDay.of(Month.APRIL, 1);
    private static final int WEEKS_AT_LEAST = 3;
    private static final int WEEKS = 6;

    private UsualDates() {
    }

    /** A Friday: the last of a term that leaves three weeks, or in about six weeks. */
    public static LocalDate due(OrganisationKind kind, LocalDate today) {
        if (kind != OrganisationKind.SCHOOL) {
            return today.plusWeeks(WEEKS).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        }
        return Stream.of(0, 1).flatMap(year -> TERM_ENDS.stream().map(end -> end.atYear(today.getYear() + year)))
                .map(end -> end.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY))).sorted()
                .filter(end -> !end.isBefore(today.plusWeeks(WEEKS_AT_LEAST))).findFirst().orElseThrow();
    }

    /** The day of the year before which yearly learning is done. */
    public static MonthDay yearly(OrganisationKind kind) {
        return yearlyDays(kind).get(0);
    }

    /** The days of the year before which yearly learning usually is done: first the one that an organisation of this kind means. */
    public static List<MonthDay> yearlyDays(OrganisationKind kind) {
        return kind == OrganisationKind.SCHOOL ? List.of(SCHOOL_YEAR, FINANCIAL_YEAR) : List.of(FINANCIAL_YEAR, SCHOOL_YEAR);
    }

    /** Since when something passed earlier still counts: since the year began. */
    public static LocalDate since(OrganisationKind kind, LocalDate today) {
        LocalDate began = yearly(kind).atYear(today.getYear());
        return began.isAfter(today) ? began.minusYears(1) : began;
    }
}
