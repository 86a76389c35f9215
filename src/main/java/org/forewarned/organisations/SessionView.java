package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;

/**
 * A session in a room, as those see it who look after it.
 *
 * @param unit nothing for the organisation itself
 * @param version of the module that is shown
 * @param nation the one that is shown; nothing for all four
 * @param code by which phones come in; empty once it is over
 * @param step where the group is, from 1
 * @param question that phones may answer now
 * @param given what the group decided together in this step; may be empty
 * @param open whether it goes on
 * @param heads how many were counted; nothing until somebody said so
 * @param members of whom it is recorded by name that they were there
 * @param others who were recorded without a name that is kept
 */
public record SessionView(UUID id, Optional<UUID> unit, String module, UUID version, Optional<Nation> nation, String code, Instant openedAt, Instant until, int step,
        Optional<String> question, String given, boolean open, Optional<Integer> heads, long members, long others) {

    /** How many were there, as far as anybody said. */
    public long people() {
        return Math.max(heads.orElse(0), members + others);
    }
}
