package org.forewarned.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that an organisation asks, as its coordinators see it.
 *
 * @param module the module's id; empty where it is a document
 * @param mustPass whether only passing the assessment alone counts
 * @param busy whether it is not yet with all its people
 * @param counts of the people whom the asker looks after
 * @param overdue how many of them should have done it by now
 * @param dueSoon how many have to do it in the next 14 days
 * @param nextDue the next day on which somebody has to have done it
 * @param changeable whether the asker may change it
 * @param path where it stands on a path; empty where it was asked by itself
 */
public record AssignmentView(UUID id, String module, Optional<DocumentView> document, Set<Target> who, DueDate due, Repeat repeat,
        Optional<LocalDate> countsSince, boolean mustPass, String note, Instant askedAt, State state, boolean busy, Counts counts, long overdue, long dueSoon,
        Optional<LocalDate> nextDue, boolean changeable, Optional<PathPlace> path) {

    /** Whether it is asked now. */
    public enum State {
        ACTIVE, PAUSED, WITHDRAWN;

        /** The word in texts. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }
}
