package org.forewarned.platform.web;

import java.time.Duration;

/**
 * How often something may be done from one place: {@code tries} at once, refilled evenly within {@code period}.
 *
 * @param name what is limited, such as {@code learner-code}
 */
public record Limit(String name, long tries, Duration period) {

    public Limit {
        if (tries < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A limit needs at least one try in some time");
        }
    }
}
