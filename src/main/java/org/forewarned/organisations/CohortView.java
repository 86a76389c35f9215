package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;

/**
 * People who are asked things together.
 *
 * @param rule empty for one whose members are named
 * @param people how many there are now
 */
public record CohortView(UUID id, String name, Optional<CohortRule> rule, long people) {
}
