package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;

/**
 * A unit of an organisation, in the order of the tree.
 *
 * @param parent the unit it is part of; nothing for one directly in the organisation
 * @param depth 0 for one directly in the organisation
 * @param path the names from the outermost unit to this one, with " › " between them
 */
public record UnitView(UUID id, Optional<UUID> parent, String name, int depth, String path) {
}
