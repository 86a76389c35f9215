package org.forewarned.organisations.model;

import java.util.UUID;

/** Counts of what is asked, kept beside the rows that they count, so that a page never has to count people. */
public final class Tally {

    /** The unit of people who are in none. */
    public static final UUID NO_UNIT = new UUID(0, 0);

    private Tally() {
    }

    /** The unit under which somebody is counted. */
    public static UUID unit(UUID unit) {
        return unit == null ? NO_UNIT : unit;
    }
}
