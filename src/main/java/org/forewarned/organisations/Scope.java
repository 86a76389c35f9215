package org.forewarned.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program may read with its token. */
public enum Scope {
    MEMBERS, ASSIGNMENTS, COMPLETIONS;

    /** The word in tokens, forms and documents: {@code members:read}. */
    public String slug() {
        return word() + ":read";
    }

    /** The word in addresses and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> fromSlug(String slug) {
        return Arrays.stream(values()).filter(scope -> scope.slug().equals(slug)).findFirst();
    }
}
