package org.forewarned.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** Says in plain words what {@link PersonalData} hands out. What has no words yet is called by its own name. */
@RequestScoped
public class DataWords {

    private Texts texts;
    private Visit visit;

    protected DataWords() {
    }

    @Inject
    public DataWords(Texts texts, Visit visit) {
        this.texts = texts;
        this.visit = visit;
    }

    /** A section's heading. */
    String title(String section) {
        return said("data.section." + section, section);
    }

    /** Why a section is held; empty where nothing is written about it. */
    String why(String section) {
        return said("data.why." + section, "");
    }

    /** What is said where nothing is held. */
    String nothing(String section) {
        return said("data.nothing." + section, texts.say("data.nothing"));
    }

    /** What a field is called. */
    String label(String field) {
        String spaced = field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return said("data.field." + field, spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1));
    }

    /** A single value: a moment as day and time, yes or no, a list of words as one line. */
    String value(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? texts.say("data.yes") : texts.say("data.no");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value);
        return text.matches("\\d{4}-\\d\\d-\\d\\d.*") ? moment(text) : text;
    }

    /** How many there are, for a list that the page does not spell out. */
    String count(int many) {
        return texts.say("data.count", many);
    }

    String say(String key) {
        return texts.say(key);
    }

    String today(Instant now) {
        return Days.read(Days.of(now), visit.locale());
    }

    String lang() {
        return visit.lang();
    }

    String direction() {
        return visit.direction();
    }

    private String moment(String text) {
        try {
            return text.length() == 10 ? Days.read(LocalDate.parse(text), visit.locale()) : ZonedDateTime.ofInstant(Instant.parse(text), Days.UK)
                    .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(visit.locale()));
        } catch (DateTimeException other) {
            return text;
        }
    }

    private String said(String key, String otherwise) {
        return texts.has(key) ? texts.say(key) : otherwise;
    }
}
