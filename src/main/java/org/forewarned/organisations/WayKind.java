package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a joining way is made of: a link (also as QR code), or a class code to type. */
public enum WayKind {
    LINK, CODE;

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WayKind> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
