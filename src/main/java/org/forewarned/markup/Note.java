package org.forewarned.markup;

import java.util.List;

/**
 * A callout.
 *
 * @param title  plain text; empty: the label of its kind
 * @param level  heading level that fits its place, 2 to 6
 * @param blocks {@link Prose} and {@link Steps}
 */
public record Note(Span span, Kind kind, String title, int level, List<Block> blocks) implements Block {

    /** What it says at a glance. */
    public enum Kind {
        GOOD, LAW, THINK, STOP, WORK;

        /** The word in module files and the class in the page: {@code law}. */
        public String slug() {
            return Slug.of(this);
        }
    }
}
