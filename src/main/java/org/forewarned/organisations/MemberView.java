package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in an organisation, as its coordinators see them.
 *
 * @param learner nothing until they have come in themselves
 * @param name by which the organisation knows them; empty for somebody with a card whom nobody has named
 * @param email empty where none is known, as reference and role label
 * @param card the number of the card they came in by
 * @param unit nothing for the organisation itself
 * @param leftAt nothing as long as they belong to it
 */
public record MemberView(UUID id, UUID organisation, Optional<UUID> learner, String name, String email, String reference, Optional<Integer> card,
        Optional<UUID> unit, String roleLabel, boolean young, Instant joinedAt, JoinedHow joinedHow, Optional<Instant> leftAt,
        Optional<LeftHow> leftHow) {

    public boolean here() {
        return leftAt.isEmpty();
    }

    /** Whether they have come in themselves. */
    public boolean claimed() {
        return learner.isPresent();
    }
}
