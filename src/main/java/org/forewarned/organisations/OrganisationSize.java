package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many people belong to it, roughly: for choosing what to show first, never for charging. */
public enum OrganisationSize {
    TO_10, TO_50, TO_250, TO_1000, OVER_1000;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganisationSize> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
