package org.forewarned.catalogue;

import java.time.Instant;

/**
 * A module that is not offered any more.
 *
 * @param reason for those who work on it
 * @param notice for learners
 */
public record Withdrawn(String module, String reason, String notice, Instant at) {
}
