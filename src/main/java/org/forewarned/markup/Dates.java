package org.forewarned.markup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates of sources: a day, a month or a year. */
final class Dates {
    private Dates() {
    }

    static String readable(String iso, String language) {
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        try {
            return switch (iso.length()) {
                case 10 -> LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
                case 7 -> YearMonth.parse(iso).format(DateTimeFormatter.ofPattern("MMMM yyyy", locale));
                default -> iso;
            };
        } catch (DateTimeException wrong) {
            return iso;
        }
    }

    static boolean valid(String iso) {
        try {
            switch (iso.length()) {
                case 10 -> LocalDate.parse(iso);
                case 7 -> YearMonth.parse(iso);
                case 4 -> Year.parse(iso);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
