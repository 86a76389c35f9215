package org.forewarned.organisations;

import java.util.UUID;

/**
 * How many people of an organisation, or of one of its units, are still asked to do a module.
 *
 * @param unit of the organisation, all zeros for people in none; the organisation's own id where it is counted as a whole
 */
public record StillOpen(UUID organisation, OrganisationKind kind, UUID unit, String module, long people) {
}
