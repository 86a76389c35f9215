package org.forewarned.organisations;

import java.util.UUID;

/**
 * How many people of an organisation, or of one of its units, did a module.
 *
 * @param unit of the organisation, all zeros for people in none; the organisation's own id where it is counted as a whole
 * @param inTime whether these did it by their date
 */
public record DoneCount(UUID organisation, OrganisationKind kind, UUID unit, String module, boolean inTime, long people) {
}
