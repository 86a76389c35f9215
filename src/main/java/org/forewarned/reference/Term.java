package org.forewarned.reference;

import java.util.List;
import java.util.Map;
import org.forewarned.markup.Media;

/**
 * A glossary entry: a hard word and what it means.
 *
 * @param term by language
 * @param text by language, plain
 * @param see ids of other entries
 */
public record Term(String id, Map<String, String> term, Map<String, String> text, List<String> see) {

    /** The word in this language. */
    public String termIn(String language) {
        return Media.in(language, term);
    }

    /** What it means, in this language. */
    public String textIn(String language) {
        return Media.in(language, text);
    }
}
