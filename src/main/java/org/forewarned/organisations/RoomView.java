package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;

/**
 * A room as a phone sees it.
 *
 * @param organisation the name of whose room it is
 * @param unit whose room it is; nothing for the organisation itself
 * @param step where the group is
 * @param question that may be answered now
 */
public record RoomView(UUID session, UUID organisationId, String organisation, Optional<UUID> unit, UUID version, Optional<Nation> nation, int step, Optional<String> question) {
}
