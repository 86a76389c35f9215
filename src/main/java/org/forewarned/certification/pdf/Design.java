package org.forewarned.certification.pdf;

import java.util.Map;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Picture;

/**
 * How certificates look and what they say: the content of {@code content/certificates}, checked.
 *
 * @param words by language
 */
public record Design(Picture picture, Picture mark, Colours colours, Column column, Sizes sizes, Map<String, Words> words) {

    /** The words for a language: its own, those of the language without region, or English. */
    Words words(String language) {
        Words exact = words.get(language);
        Words plain = exact == null ? words.get(language.split("-", 2)[0]) : exact;
        return plain == null ? words.get("en") : plain;
    }
}
