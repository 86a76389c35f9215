package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is in a cohort by rule: whoever fits all that is said here.
 *
 * @param unit in this unit, or in one that is part of it
 * @param role what they are there, such as "teacher"; empty for any
 * @param joinedSince who joined on this day or later
 */
public record CohortRule(Optional<UUID> unit, String role, Optional<LocalDate> joinedSince) {

    /** As long as what people are there may be, in characters. */
    public static final int LONGEST_ROLE = 60;

    public CohortRule {
        if (unit.isEmpty() && role.isEmpty() && joinedSince.isEmpty()) {
            throw new IllegalArgumentException("a rule says something");
        }
    }
}
