package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.123Z");

    @Test
    void laterIdsComeLaterAsTextAndSayTheirVersionAndTime() {
        UUID first = TimeOrdered.id(NOW);
        UUID second = TimeOrdered.id(NOW.plusMillis(1));
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void thoseOfOneMomentDiffer() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(TimeOrdered.id(NOW));
        }
        assertThat(ids).hasSize(10_000);
    }
}
