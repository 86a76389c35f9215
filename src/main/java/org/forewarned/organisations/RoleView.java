package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who coordinates.
 *
 * @param unit the unit they coordinate; nothing for the whole organisation
 */
public record RoleView(UUID id, UUID organisation, Optional<UUID> unit, UUID account, OrganisationRole role, Instant since) {
}
