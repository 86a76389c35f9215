package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation that nobody has followed yet.
 *
 * @param open whether its link works
 * @param again whether it can be sent once more
 */
public record InvitationView(UUID id, String email, Optional<UUID> unit, boolean young, Instant sentAt, Instant expiresAt, boolean open, boolean again) {
}
