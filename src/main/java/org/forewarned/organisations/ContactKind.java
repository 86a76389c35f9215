package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom somebody turns to on the spot. */
public enum ContactKind {
    SAFEGUARDING_LEAD, ADULT_SAFEGUARDING, OUT_OF_HOURS, FRAUD, SECURITY, OTHER;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ContactKind> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
