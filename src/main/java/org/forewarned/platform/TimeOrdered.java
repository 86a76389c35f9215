package org.forewarned.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids whose order is that of time: version 7 of RFC 9562, section 5.7. For tables that grow by thousands of rows at once, where ids without order
 * would touch another page of each index for each row. They tell when something was made, to the millisecond, and 74 bits of chance.
 */
public final class TimeOrdered {

    private static final long VERSION_7 = 0x7000L;
    private static final long CHANCE_OF_TWELVE_BITS = 0x0FFFL;
    private static final int BELOW_THE_TIME = 16;

    private TimeOrdered() {
    }

    /** An id of something made at this moment. */
    public static UUID id(Instant made) {
        UUID chance = UUID.randomUUID();
        return new UUID(made.toEpochMilli() << BELOW_THE_TIME | VERSION_7 | chance.getMostSignificantBits() & CHANCE_OF_TWELVE_BITS, chance.getLeastSignificantBits());
    }
}
