package org.forewarned.organisations;

import java.util.Locale;

/**
 * What follows from a reorganisation.
 *
 * @param people who come along
 * @param units that come along
 * @param both how many of the people belong to both sides: each becomes one
 * @param obstacle why it cannot be done now
 */
public record ReorganisationPreview(int people, int units, int both, Obstacle obstacle) {

    static final ReorganisationPreview UNKNOWN = new ReorganisationPreview(0, 0, 0, Obstacle.UNKNOWN);

    /** What stands in its way. */
    public enum Obstacle {
        NONE,
        /** Nobody has said yet who the other side is. */
        UNKNOWN,
        /** One side has ended, or the unit is not there any more. */
        GONE,
        /** One side is being reorganised, or a list is being brought in, or something handed out. */
        BUSY,
        TOO_MANY_UNITS;

        /** The word in texts. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it can be done now. */
    public boolean possible() {
        return obstacle == Obstacle.NONE;
    }
}
