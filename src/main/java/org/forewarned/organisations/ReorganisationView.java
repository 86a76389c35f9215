package org.forewarned.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A reorganisation, as whoever it concerns sees it.
 *
 * @param open whether somebody may still agree
 * @param fromName empty as long as nobody has said which
 * @param intoName likewise; the new organisation's name where a unit becomes one
 * @param unit its name; empty where all of an organisation merges
 * @param agreeing whether the asker may agree
 * @param declining whether the asker may say no
 * @param withdrawing whether the asker may take it back
 * @param partners the asker's organisations that can be the other side
 * @param all how many people come along, once it is being done
 * @param done how many have come
 */
public record ReorganisationView(UUID id, ReorganisationKind kind, ReorganisationState state, boolean open, Optional<UUID> from, String fromName, Optional<UUID> into, String intoName,
        String unit, Instant proposedAt, boolean agreeing, boolean declining, boolean withdrawing, List<OrganisationView> partners, int all, int done) {
}
