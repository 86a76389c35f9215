package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody came into an organisation. */
public enum JoinedHow {
    LINK, CODE, CARD, EMAIL, DOMAIN, SIGN_IN, SPREADSHEET, BY_HAND;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<JoinedHow> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
