package org.forewarned.platform.mail;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: four times as long after each, with a little chance in it so that not all come back at once. */
final class Patience {

    /** How often a mail is tried before it is parked: for about a day. */
    static final int TRIES = 9;

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final double CHANCE = 0.2;

    private Patience() {
    }

    /** After so many tries that failed, at least one. */
    static Duration after(int tries) {
        return withChance(upTo(LONGEST, tries));
    }

    /** Before the mail server itself is tried again. */
    static Duration untilNextLine(int tries) {
        return withChance(upTo(Duration.ofMinutes(4), tries));
    }

    private static Duration upTo(Duration most, int tries) {
        long seconds = FIRST.toSeconds() << Math.min(2 * (tries - 1), 30);
        return seconds > most.toSeconds() ? most : Duration.ofSeconds(seconds);
    }

    private static Duration withChance(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(1 - CHANCE, 1 + CHANCE)));
    }
}
