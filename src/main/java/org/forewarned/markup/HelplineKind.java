package org.forewarned.markup;

import java.util.Optional;

/** What a helpline is for. */
public enum HelplineKind {
    /** Danger now: stands first in every list. */
    EMERGENCY,
    /** Somebody who helps. */
    HELP,
    /** Where to give information. */
    REPORT;

    /** The word in files: {@code help}. */
    public String slug() {
        return Slug.of(this);
    }

    /** The kind of this word, if there is one. */
    public static Optional<HelplineKind> fromSlug(String slug) {
        return Slug.find(values(), slug);
    }
}
