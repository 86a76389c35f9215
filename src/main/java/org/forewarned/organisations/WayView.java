package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A way in, as its coordinators see it.
 *
 * @param code what is typed, or stands in the link
 * @param role what the one person who comes in by it will do; nothing for a way for members
 */
public record WayView(UUID id, WayKind kind, String code, Optional<UUID> unit, Optional<OrganisationRole> role, boolean young, Instant madeAt,
        Instant expiresAt, int uses, boolean open) {

    public boolean link() {
        return kind == WayKind.LINK;
    }
}
