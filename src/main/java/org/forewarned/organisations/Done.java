package org.forewarned.organisations;

import java.time.Instant;
import java.util.UUID;

/**
 * How something that was asked was done.
 *
 * @param kind {@code passed}, {@code attended}, {@code read} or {@code elsewhere}
 * @param completion null where it is no completion of ours
 * @param version null where it is no module of ours
 * @param nation the one it was taken for; null where none was chosen
 * @param validUntil null when it does not run out
 */
public record Done(String kind, Instant at, UUID completion, UUID version, String nation, Instant validUntil) {

    /** Read, and said to be understood. */
    public static Done read(Instant at) {
        return new Done("read", at, null, null, null, null);
    }

    /** Learned somewhere else. */
    public static Done elsewhere(Instant at) {
        return new Done("elsewhere", at, null, null, null, null);
    }

    public boolean isPassed() {
        return kind.equals("passed");
    }
}
