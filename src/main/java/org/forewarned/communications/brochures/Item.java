package org.forewarned.communications.brochures;

import java.util.List;
import java.util.Locale;

/**
 * A part of a panel's text.
 *
 * @param texts one for a paragraph, a heading or the best way; several for lists
 */
public record Item(Kind kind, List<String> texts) {

    /** What it is. */
    public enum Kind {
        PARAGRAPH, HEADING, TICKS, CROSSES, WAYS, BEST;

        /** The word in files. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isList() {
            return this == TICKS || this == CROSSES || this == WAYS;
        }
    }
}
