package org.forewarned.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer looks at before a draft is published; the specialist knows the subject from their work. */
public enum ReviewItem {
    FACTS, LANGUAGE, ACCESSIBILITY, SPECIALIST;

    /** The word in forms and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The item of this word. */
    public static Optional<ReviewItem> of(String word) {
        return Stream.of(values()).filter(item -> item.slug().equals(word)).findFirst();
    }
}
