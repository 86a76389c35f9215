package org.forewarned.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one capability holds about a learner. Each method runs inside the caller's transaction, so that a learner is exported,
 * erased or joined as a whole or not at all.
 */
public interface PersonalData {

    /** Where this stands in an export, e.g. {@code "certificates"}: a word of design.md §7, one per capability. */
    String section();

    /** Everything held about this learner, as plain maps of text, numbers and dates in ISO form; empty where there is nothing. */
    List<Map<String, Object>> export(UUID learner);

    /** Removes everything that is about this learner. What must remain (a number that was given out) keeps nothing personal. */
    void erase(UUID learner);

    /** Moves everything from one learner to another, who are the same person. Where both have the same thing, what is further on stays. */
    void join(UUID from, UUID into);

    /** When the learner last did something here, as far as this capability knows. */
    default Optional<Instant> lastUsed(UUID learner) {
        return Optional.empty();
    }

    /** Until when something here must not end by itself, such as a certificate that is still valid. */
    default Optional<Instant> neededUntil(UUID learner) {
        return Optional.empty();
    }

    /**
     * The order of erasing and joining: lower goes first. What refers to another capability's rows goes before it.
     */
    default int order() {
        return 100;
    }
}
