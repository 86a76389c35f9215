package org.forewarned.authoring;

import java.util.List;

/**
 * A part of a page with its translation beside it.
 *
 * @param key     as the translation's front matter names it
 * @param digest  of the source by now
 * @param source  all of its text in the source language
 * @param units   its pieces, from top to bottom
 * @param changed what has changed in the source since it was translated; empty where that is not known
 */
public record TranslationPart(String key, String digest, State state, String source, List<Unit> units, List<Changes.Row> changed) {

    public TranslationPart {
        units = List.copyOf(units);
        changed = List.copyOf(changed);
    }

    /** How it stands. */
    public enum State {
        /** Translated from what stands there by now. */
        CURRENT,
        /** The source has changed since. */
        STALE,
        /** Something of it is not there yet. */
        MISSING;

        /** The word in keys of texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One piece.
     *
     * @param source in the source language
     * @param target in the translation; empty where it is not there
     * @param seen   digest of the target; empty where it is not there
     * @param mirror the source, with what a translation leaves out left out
     * @param offer  with what a translator begins: the target, or the source with what a translation leaves out left out
     */
    public record Unit(String source, String target, String seen, String mirror, String offer) {
    }
}
