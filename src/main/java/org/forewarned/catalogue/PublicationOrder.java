package org.forewarned.catalogue;

import java.util.List;

/**
 * How a version is to be published.
 *
 * @param reason  why, in a sentence for learners; of a material one never empty, at most {@value #LONGEST} characters
 * @param lessons ids of the lessons that changed; of a material one at least one
 */
public record PublicationOrder(PublicationKind kind, String reason, List<String> lessons) {

    /** The longest reason, in characters. */
    public static final int LONGEST = 500;

    public PublicationOrder {
        lessons = List.copyOf(lessons);
        if (reason.length() > LONGEST || kind == PublicationKind.MATERIAL && (reason.isBlank() || lessons.isEmpty())) {
            throw new IllegalArgumentException("a material change has a reason and lessons");
        }
    }
}
