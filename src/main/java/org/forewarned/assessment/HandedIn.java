package org.forewarned.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A learner's first attempt at a version, handed in, for counting.
 *
 * @param questions ids of what was asked
 * @param given choice ids by question id; only what was answered, and is still kept
 * @param givenAt when each of these answers was given last
 * @param right how many were right when it was marked
 */
public record HandedIn(UUID id, UUID enrolment, List<String> questions, Map<String, List<String>> given, Map<String, Instant> givenAt, Instant begunAt,
        Instant handedInAt, int right) {
}
