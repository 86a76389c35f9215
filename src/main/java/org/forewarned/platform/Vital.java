package org.forewarned.platform;

import java.util.List;
import java.util.Locale;

/**
 * How one part of the installation does, for those who run it.
 *
 * @param word   in keys of texts: {@code health.<word>} is its name, {@code health.<word>.<state>} what is to be said
 * @param values for the places in that text
 */
public record Vital(String word, State state, List<Object> values) {

    public Vital {
        values = List.copyOf(values);
    }

    public Vital(String word, State state, Object... values) {
        this(word, state, List.of(values));
    }

    /** What there is to do. */
    public enum State {
        /** Something is to be done now. */
        ACT,
        /** Somebody should look at it. */
        LOOK,
        FINE;

        /** The word in keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
