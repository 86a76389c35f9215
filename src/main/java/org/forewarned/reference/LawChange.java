package org.forewarned.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.Media;
import org.forewarned.markup.Nation;

/**
 * A change in the law, as {@code content/law} has it.
 *
 * @param topics of the modules that it concerns
 * @param nations where it holds; empty where the source does not say
 * @param day when it was passed or came into force, as the sentence says
 * @param sentence what changed, by language
 * @param reviewBy from the day after, it is not shown
 */
public record LawChange(String id, Set<String> topics, Set<Nation> nations, LocalDate day, Map<String, String> sentence, SourceLine source, Status status,
        LocalDate reviewBy) {

    /** Whether it may still be shown on this day. */
    public boolean currentOn(LocalDate when) {
        return !when.isAfter(reviewBy);
    }

    /** What changed, in this language or else in English. */
    public String in(String language) {
        return Media.in(language, sentence);
    }
}
