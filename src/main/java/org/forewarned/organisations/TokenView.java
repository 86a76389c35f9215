package org.forewarned.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A token for an organisation's own systems, as its coordinators see it: never the token itself.
 *
 * @param beginning its first characters, to tell it from others
 * @param lastUsed the day on which it was last used; nothing as long as it was not
 */
public record TokenView(UUID id, String name, String beginning, List<Scope> scopes, Instant madeAt, Instant expiresAt, Optional<LocalDate> lastUsed, State state) {

    /** Whether it opens anything. */
    public enum State { OPEN, REVOKED, EXPIRED }
}
