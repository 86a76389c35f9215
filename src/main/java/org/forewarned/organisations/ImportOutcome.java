package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What will happen, or has happened, with a row of a list. */
public enum ImportOutcome {
    NEW, CHANGED, SAME, BAD;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportOutcome> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
