package org.forewarned.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is asked of one person, as their coordinators see it: never more than whether and when.
 *
 * @param name empty for somebody with a card whom nobody has named
 * @param unit nothing for the organisation itself
 * @param kind how it was done: passed, attended, read or elsewhere; empty as long as it is not
 * @param endedWhy left, moved, withdrawn, unfit or again; empty as long as it is asked
 */
public record AssignedView(UUID id, UUID assignment, UUID membership, String name, Optional<Integer> card, Optional<UUID> unit, int round, LocalDate dueOn,
        Progress progress, boolean overdue, Optional<Instant> doneAt, String kind, Optional<UUID> completion, Optional<UUID> version, String nation,
        Optional<Instant> validUntil, String endedWhy) {

    /** How far somebody is. */
    public enum Progress {
        NOT_STARTED, UNDER_WAY, DONE, WAIVED;

        /** The word in forms and texts. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isOpen() {
        return endedWhy.isEmpty() && (progress == Progress.NOT_STARTED || progress == Progress.UNDER_WAY);
    }

    public boolean isDone() {
        return progress == Progress.DONE;
    }
}
