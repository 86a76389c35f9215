package org.forewarned.communications;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of reminder that belong to a day. Each is sent on its day or, when nothing ran then, up to two days later. */
enum Reminder {
    WEEK_BEFORE("week-before", -7),
    DUE_TODAY("due-today", 0),
    OVERDUE_1("overdue-1", 1),
    OVERDUE_2("overdue-2", 8),
    OVERDUE_3("overdue-3", 15);

    private static final int LATE_AT_MOST = 2;

    private final String word;
    private final int days;

    Reminder(String word, int days) {
        this.word = word;
        this.days = days;
    }

    String word() {
        return word;
    }

    String template() {
        return "reminder-" + word.replaceFirst("-\\d$", "");
    }

    /** A round: what is due on one day is reminded of today. */
    record Round(Reminder reminder, LocalDate due, LocalDate today) {

        /** One a day, kind and due day. */
        String id() {
            return reminder.word + "/" + due + "/" + today;
        }

        /** Whether somebody who was asked that day should hear this: not of a week that has long begun, nor on the day they were asked. */
        boolean fits(LocalDate asked) {
            return switch (reminder) {
                case WEEK_BEFORE -> asked.isBefore(due.minusDays(9));
                case DUE_TODAY -> asked.isBefore(due);
                default -> asked.isBefore(today.minusDays(2));
            };
        }
    }

    /** What is to be gone through today. A reminder of today itself comes today or not at all. */
    static List<Round> rounds(LocalDate today) {
        return Stream.of(values()).flatMap(reminder -> IntStream.rangeClosed(0, reminder == DUE_TODAY ? 0 : LATE_AT_MOST)
                .mapToObj(late -> new Round(reminder, today.minusDays(reminder.days + (long) late), today))).toList();
    }
}
