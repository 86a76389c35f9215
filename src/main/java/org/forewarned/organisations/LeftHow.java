package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody left an organisation. */
public enum LeftHow {
    THEMSELVES, BY_COORDINATOR, IMPORT_UNDONE, MERGED;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LeftHow> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
