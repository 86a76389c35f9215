package org.forewarned.organisations;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.platform.NotAllowed;

/**
 * What an asker may do in one organisation. A coordinator may do everything; a deputy everything but say who coordinates, settings and the
 * organisation's end; a coordinator of a unit, or their deputy, what concerns the people of that unit and the units in it; a member nothing
 * about others.
 *
 * @param organisation where
 * @param account the asker's account; nothing for a learner without one
 * @param level the most that they are there
 * @param units the units that they coordinate, with all that are in them; empty for those who may act for the whole
 */
public record Standing(UUID organisation, Optional<UUID> account, Level level, Set<UUID> units) {

    /** From nothing to everything. */
    public enum Level { NONE, MEMBER, UNIT, DEPUTY, COORDINATOR }

    public Standing {
        units = Set.copyOf(units);
    }

    /** Whether they coordinate anything here: the organisation's pages open. */
    public boolean coordinates() {
        return level.compareTo(Level.UNIT) >= 0;
    }

    /** Whether they act for the whole organisation. */
    public boolean whole() {
        return level.compareTo(Level.DEPUTY) >= 0;
    }

    /** Whether they say who coordinates, change settings and end it. */
    public boolean rules() {
        return level == Level.COORDINATOR;
    }

    /** Whether people of this unit are theirs to look after; nothing stands for the organisation itself. */
    public boolean covers(Optional<UUID> unit) {
        return whole() || (level == Level.UNIT && unit.filter(units::contains).isPresent());
    }

    /** Goes on only where {@link #covers} says yes. */
    public Standing over(Optional<UUID> unit) {
        return only(covers(unit));
    }

    /** Goes on only for those who act for the whole. */
    public Standing overAll() {
        return only(whole());
    }

    /** Goes on only for coordinators of the whole. */
    public Standing ruling() {
        return only(rules());
    }

    /** The account of somebody who coordinates. */
    public UUID actor() {
        return account.orElseThrow(NotAllowed::new);
    }

    private Standing only(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed();
        }
        return this;
    }
}
