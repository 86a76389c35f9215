package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of organisation it is. */
public enum OrganisationKind {
    SCHOOL, CHARITY, COUNCIL, POLICE, HEALTH, BUSINESS, OTHER;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganisationKind> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
