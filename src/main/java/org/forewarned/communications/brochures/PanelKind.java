package org.forewarned.communications.brochures;

import java.util.Locale;

/** What a panel is about. The order is that in which they are read. */
public enum PanelKind {
    /** What makes somebody pick it up. */
    FRONT,
    /** What may be noticed. */
    SIGNS,
    /** What to do. */
    DO,
    /** What not to do. */
    AVOID,
    /** What is said and is not true. */
    MYTHS,
    /** A short story with a choice. */
    STORY,
    /** Who helps, with numbers. */
    HELPLINES;

    /** The word in files and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
