package org.forewarned.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Media;
import org.forewarned.markup.Nation;
import org.forewarned.markup.ShownHelpline;

/**
 * A helpline or a route to report, as {@code content/helplines} has it. Texts are by language; what is not known is empty.
 *
 * @param topics {@code all} among them: shown for each topic
 * @param order lower stands first
 * @param lasting a number that everybody knows and nobody takes away, such as 999: shown however long ago it was looked at
 * @param reviewBy from the day after it is overdue: then only its name is shown
 */
public record Helpline(String id, Set<String> topics, Set<Nation> nations, HelplineKind kind, int order, Map<String, String> name,
        String number, String text, String web, String email, Map<String, String> hours, Map<String, String> whom,
        Map<String, String> languages, Map<String, String> cost, boolean young, boolean lasting, SourceLine source, Status status, LocalDate reviewBy) {

    /** Whether its number may still be shown on this day. */
    public boolean currentOn(LocalDate day) {
        return lasting || !day.isAfter(reviewBy);
    }

    /** Where it stands on the pages of helplines. */
    public String anchor() {
        return anchor(id);
    }

    /** Where the helpline of this id stands on the pages of helplines. */
    public static String anchor(String id) {
        return "line-" + id;
    }

    /** Whether it is shown for this topic; the empty topic means those for everything. */
    public boolean about(String topic) {
        return topics.contains("all") || topics.contains(topic);
    }

    ShownHelpline in(String language, LocalDate day) {
        return new ShownHelpline(id, kind, nations, Media.in(language, name), number, text, web, email, Media.in(language, hours),
                Media.in(language, whom), Media.in(language, languages), Media.in(language, cost), young, currentOn(day),
                status.confirmed(), status.since().toString(), Media.written(language, name));
    }
}
