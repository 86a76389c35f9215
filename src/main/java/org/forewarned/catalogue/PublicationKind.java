package org.forewarned.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a new version means for those who learnt an older one. */
public enum PublicationKind {
    /** The module's first version. */
    FIRST,
    /** A slip of the pen was mended: nobody is bothered. */
    MINOR,
    /** Something changed that learners must know: they are offered the lessons that changed. */
    MATERIAL;

    /** The word in forms and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word. */
    public static Optional<PublicationKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.slug().equals(word)).findFirst();
    }
}
