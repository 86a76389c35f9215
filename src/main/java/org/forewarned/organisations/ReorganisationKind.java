package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an organisation. */
public enum ReorganisationKind {
    MERGED, SPLIT, MOVED;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReorganisationKind> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
