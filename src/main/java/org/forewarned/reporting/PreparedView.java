package org.forewarned.reporting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Target;

/**
 * Evidence that is being prepared, or waits.
 *
 * @param all how many people it is of
 * @param done how many of them are in it so far
 * @param size of the file in bytes, once it is ready
 * @param until when it is kept, once it is ready
 */
public record PreparedView(UUID id, EvidenceKind kind, Target of, PreparedState state, int all, int done, long size, Instant asked, Optional<Instant> until) {

    /** How far it is, in per cent. */
    public int percent() {
        return all == 0 ? 0 : (int) (100L * done / all);
    }
}
