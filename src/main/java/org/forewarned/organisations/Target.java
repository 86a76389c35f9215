package org.forewarned.organisations;

import java.util.UUID;

/**
 * Who is asked: everybody of an organisation, a unit, a cohort, or one person.
 *
 * @param id the organisation's for everybody, else the unit's, the cohort's or the membership's
 */
public record Target(Kind kind, UUID id) {

    /** What an assignment can be aimed at. */
    public enum Kind {
        EVERYBODY, UNIT, COHORT, PERSON;

        /** The word in forms and tables. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Target everybody(UUID organisation) {
        return new Target(Kind.EVERYBODY, organisation);
    }

    public static Target unit(UUID unit) {
        return new Target(Kind.UNIT, unit);
    }

    public static Target cohort(UUID cohort) {
        return new Target(Kind.COHORT, cohort);
    }

    public static Target person(UUID membership) {
        return new Target(Kind.PERSON, membership);
    }
}
