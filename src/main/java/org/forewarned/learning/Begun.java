package org.forewarned.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An enrolment, for counting: not whose it is.
 *
 * @param given what is stored of it, by item: see {@link Items}
 * @param lastLesson where the learner was last
 * @param completed whether the module was completed
 * @param carried whether somebody went on from one version to another, so that this is a part of their way only
 */
public record Begun(UUID id, UUID version, Map<String, String> given, Optional<String> lastLesson, boolean completed, boolean carried, Instant begunAt) {
}
