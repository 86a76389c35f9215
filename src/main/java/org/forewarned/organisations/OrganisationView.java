package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation as others may see it.
 *
 * @param confirmedAt when an administrator confirmed it; nothing as long as none has
 * @param publicText of its public page; empty without one
 * @param endedAt when it ended, in another or for good
 */
public record OrganisationView(UUID id, OrganisationProfile profile, Instant registeredAt, Optional<Instant> confirmedAt, String publicText,
        Optional<Instant> endedAt, Optional<UUID> mergedInto) {

    public String name() {
        return profile.name();
    }

    public boolean confirmed() {
        return confirmedAt.isPresent();
    }

    public boolean ended() {
        return endedAt.isPresent();
    }
}
