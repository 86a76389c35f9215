package org.forewarned.markup;

import java.util.List;
import java.util.Optional;

/**
 * What a page must say so that a lesson can be shown: for whom, in which language, with which current facts and numbers.
 * One is made per request; its methods are called many times and should be quick.
 */
public interface Rendering {
    /** Language of the page, such as {@code en}. */
    String language();

    /** The learner's nation; empty as long as none is chosen: then all stand there, labelled. */
    Optional<Nation> nation();

    /** The learner's work or role, if chosen. */
    Optional<Audience> audience();

    /** The fact of this id in the page's language; empty if there is none or it is overdue. */
    Optional<ShownFact> fact(String id);

    /** The helpline of this id in the page's language. */
    Optional<ShownHelpline> helpline(String id);

    /** The helplines of a topic and kind in all nations, emergency numbers included, by their order; {@link Html} chooses by nation. */
    List<ShownHelpline> helplines(String topic, HelplineKind kind);

    /** A text of {@code content/texts/…/markup.properties}, with its places filled; not escaped. */
    String label(String key, Object... arguments);

    /** Address of a lesson of the same module. */
    String lessonUrl(String lessonId);

    /** Address of a file of the module's {@code media} folder. */
    String mediaUrl(String file);

    /** Address of a glossary entry. */
    default String glossaryUrl(String id) {
        return "/glossary#" + id;
    }

    /** Address of a source in the list of sources; by default the list on the same page ({@link Html#sources}). */
    default String sourceUrl(String id) {
        return "#source-" + id;
    }

    /** The id under which this helpline is found on the page; empty where nothing leads to it, or it stood there before. */
    default String anchor(ShownHelpline line) {
        return "";
    }

    /** Address where a nation is chosen. */
    String nationUrl();

    /** Address where the work or role is chosen. */
    String audienceUrl();

    /** A date for reading: {@code 2025-10-30}, {@code 2025-10} or {@code 2025} becomes "30 October 2025", "October 2025", "2025". */
    default String date(String iso) {
        return Dates.readable(iso, language());
    }
}
