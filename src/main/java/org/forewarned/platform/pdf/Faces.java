package org.forewarned.platform.pdf;

import java.util.List;

/**
 * The faces of each {@link Role}, the preferred one first. The first face that has a letter draws it; a letter that none has
 * can't be printed.
 */
public final class Faces {

    private static final List<Face> HEADING = List.of(Face.load("Heading"), Face.load("HeadingMore"), Face.load("HeadingHebrew"), Face.load("HeadingArabic"));
    private static final Face ARABIC = Face.load("TextArabic");
    private static final List<Face> TEXT = List.of(Face.load("Text"), Face.load("TextHebrew"), ARABIC);
    private static final List<Face> STRONG = List.of(Face.load("Strong"), Face.load("StrongHebrew"), HEADING.get(3));

    private Faces() {
    }

    public static List<Face> of(Role role) {
        return switch (role) {
            case HEADING -> HEADING;
            case TEXT -> TEXT;
            case STRONG -> STRONG;
        };
    }

    public static boolean covers(Role role, int letter) {
        return of(role).stream().anyMatch(face -> face.has(letter));
    }
}
