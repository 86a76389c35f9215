package org.forewarned.learning;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody is asked again, counted from the day on which they wished it. Each step is open until the next begins, the last for a month. */
public enum FollowUpStep {
    WEEK("week", Period.ofWeeks(1)),
    MONTH("month", Period.ofMonths(1)),
    THREE_MONTHS("three-months", Period.ofMonths(3));

    private static final Period LAST_OPEN = Period.ofMonths(1);

    private final String word;
    private final Period after;

    FollowUpStep(String word, Period after) {
        this.word = word;
        this.after = after;
    }

    /** The word in texts, addresses and tables. */
    public String word() {
        return word;
    }

    static Optional<FollowUpStep> of(String word) {
        return Stream.of(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    /** The first day of this step. */
    public LocalDate day(LocalDate begun) {
        return begun.plus(after);
    }

    /** The step that is open on this day: the last of those that have begun. */
    public static Optional<FollowUpStep> at(LocalDate begun, LocalDate today) {
        return today.isAfter(end(begun)) ? Optional.empty() : Stream.of(values()).filter(step -> !step.day(begun).isAfter(today)).reduce((one, later) -> later);
    }

    /** The day of the first step that comes after this day. */
    public static Optional<LocalDate> next(LocalDate begun, LocalDate today) {
        return Stream.of(values()).map(step -> step.day(begun)).filter(day -> day.isAfter(today)).findFirst();
    }

    /** The last day on which anything is asked. */
    public static LocalDate end(LocalDate begun) {
        return THREE_MONTHS.day(begun).plus(LAST_OPEN);
    }
}
