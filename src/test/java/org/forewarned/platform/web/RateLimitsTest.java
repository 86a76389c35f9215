package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Limit THREE = new Limit("guesses", 3, Duration.ofHours(1));
    private final RateLimits limits = new RateLimits();

    @Test
    void afterTheLastTryOneWaits() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take(THREE, "10.0.0.1")).isEmpty();
        }
        assertThat(limits.take(THREE, "10.0.0.1")).hasValueSatisfying(w -> assertThat(w).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(20)));
        assertThat(limits.take(THREE, "10.0.0.2")).isEmpty();
    }

    @Test
    void lookingCostsNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.waiting(THREE, "all")).isEmpty();
        }
        limits.take(THREE, "all");
        limits.take(THREE, "all");
        limits.take(THREE, "all");
        assertThat(limits.waiting(THREE, "all")).isPresent();
    }

    @Test
    void manyPlacesNeedNoMoreMemory() {
        limits.take(THREE, "mine");
        for (int i = 0; i < 120_000; i++) {
            limits.take(THREE, "place " + i);
            limits.waiting(THREE, "mine");
        }
        limits.take(THREE, "mine");
        limits.take(THREE, "mine");
        assertThat(limits.take(THREE, "mine")).as("what is used is not forgotten").isPresent();
        assertThat(limits.places()).isLessThanOrEqualTo(50_000);
    }
}
