package org.forewarned.reference;

import java.time.LocalDate;
import java.util.Map;
import org.forewarned.markup.Media;
import org.forewarned.markup.ShownFact;

/**
 * A figure or a legal status, as {@code content/facts} has it.
 *
 * @param big what stands large, by language; so with the other maps
 * @param reviewBy from the day after, it is not shown
 */
public record Fact(String id, Map<String, String> big, Map<String, String> sentence, Map<String, String> inline, String geography,
        Map<String, String> period, SourceLine source, Status status, LocalDate reviewBy) {

    /** Whether it may still be shown on this day. */
    public boolean currentOn(LocalDate day) {
        return !day.isAfter(reviewBy);
    }

    ShownFact in(String language) {
        return new ShownFact(id, Media.in(language, big), Media.in(language, sentence), Media.in(language, inline), geography, Media.in(language, period),
                source.title(), source.publisher(), source.date(), source.url(), status.confirmed(), status.since().toString());
    }
}
