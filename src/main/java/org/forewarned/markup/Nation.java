package org.forewarned.markup;

import java.util.Optional;

/** A nation of the United Kingdom: law, and whom to ring, differ between them. */
public enum Nation {
    ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND;

    private final String slug = Slug.of(this);

    /** The word that stands for it in files and addresses: {@code northern-ireland}. */
    public String slug() {
        return slug;
    }

    /** The nation of this word, if there is one. */
    public static Optional<Nation> fromSlug(String slug) {
        return Slug.find(values(), slug);
    }
}
