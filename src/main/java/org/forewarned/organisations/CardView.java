package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A card, as its coordinators see it.
 *
 * @param member who came in by it
 */
public record CardView(int number, Optional<UUID> unit, boolean young, Instant madeAt, Optional<UUID> member, State state) {

    /** What has become of it. */
    public enum State { OPEN, USED, REVOKED, EXPIRED }
}
