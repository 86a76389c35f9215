package org.forewarned.markup;

import java.util.Optional;

/** For whom something is written: a role or a kind of work that a learner may choose. */
public enum Audience {
    EVERYONE, PARENTS_AND_CARERS, YOUNG_PEOPLE, VOLUNTEERS, SCHOOLS, HEALTH, HOUSING, FINANCE,
    HOSPITALITY_AND_TRANSPORT, POLICE_AND_COUNCILS;

    private final String slug = Slug.of(this);

    /** The words that stand for it in files and addresses: {@code parents-and-carers}. */
    public String slug() {
        return slug;
    }

    /** The audience of these words, if there is one. */
    public static Optional<Audience> fromSlug(String slug) {
        return Slug.find(values(), slug);
    }
}
