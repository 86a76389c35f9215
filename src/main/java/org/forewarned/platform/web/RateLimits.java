package org.forewarned.platform.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Limits for this machine. Ask {@link #waiting} before a guess and {@link #take} after a failed one, so that failures are
 * limited and successes are not; for a plain limit {@link #take} alone. Memory is bounded: the places that were quiet for
 * longest are forgotten first.
 */
@ApplicationScoped
public class RateLimits {

    private static final int PLACES = 50_000;

    private record Key(String limit, String place) { }

    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true);

    /** Takes one try of {@code limit} for {@code place}; how long to wait if none was left, in which case none is taken. */
    public Optional<Duration> take(Limit limit, String place) {
        ConsumptionProbe probe = bucket(limit, place).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long {@code place} has to wait for its next try; nothing if it may try now. */
    public Optional<Duration> waiting(Limit limit, String place) {
        var estimate = bucket(limit, place).estimateAbilityToConsume(1);
        return estimate.canBeConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    int places() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(Limit limit, String place) {
        synchronized (buckets) {
            Bucket bucket = buckets.computeIfAbsent(new Key(limit.name(), place), key -> Bucket.builder()
                .addLimit(b -> b.capacity(limit.tries()).refillGreedy(limit.tries(), limit.period())).build());
            if (buckets.size() > PLACES) {
                Iterator<Key> oldest = buckets.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            return bucket;
        }
    }
}
