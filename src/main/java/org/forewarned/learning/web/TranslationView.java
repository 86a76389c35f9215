package org.forewarned.learning.web;

import org.forewarned.markup.Translation;
import org.forewarned.platform.Days;

/**
 * Whether what is read was translated, and who looked at the translation.
 *
 * @param waiting it was translated, and nobody whose language it is has looked at it
 * @param reviewed somebody has
 * @param day of that, for reading; may be empty
 * @param reviewer may be empty
 */
public record TranslationView(boolean waiting, boolean reviewed, String day, String reviewer) {

    static TranslationView of(Studying studying) {
        Translation words = studying.words();
        boolean translated = !words.language().equals(studying.module().text().facts().language());
        return words.review().map(review -> new TranslationView(false, true, Days.read(review.date(), studying.visit().locale()), review.reviewer()))
                .orElse(new TranslationView(translated, false, "", ""));
    }
}
