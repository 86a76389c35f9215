package org.forewarned.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days: those of the United Kingdom, wherever the server and its clock are. */
public final class Days {

    /** The zone in which a day begins and ends here. */
    public static final ZoneId UK = ZoneId.of("Europe/London");

    private Days() {
    }

    /** The day of this moment. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, UK);
    }

    /** The last day of something that ends at this moment. */
    public static LocalDate last(Instant end) {
        return of(end.minusSeconds(1));
    }

    /** The moment at which this day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(UK).toInstant();
    }

    /** A day for reading, such as "22 November 2026". */
    public static String read(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
