package org.forewarned.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work as administrators see it.
 *
 * @param running since when it runs on this server; nothing when it does not
 * @param last    when it was begun last, on whichever server; nothing before the first time
 * @param took    how long it took then
 * @param failed  when it failed last, if it has not run well since
 * @param problem what failed, by kind and without anything personal; empty when it did not
 * @param here    whether this server can let it run now
 */
public record JobView(String word, Optional<Instant> running, Optional<Instant> last, Duration took, Optional<Instant> failed, String problem, boolean here) {
}
