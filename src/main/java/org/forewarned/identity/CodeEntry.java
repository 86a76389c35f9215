package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/**
 * Somebody enters a learner code. Failures are limited, per address and in all; successes are not, so that sixty phones of one
 * classroom get in. With two million codes given out, one guess in 2^34 would hit: at the most that all addresses together may
 * fail, that is one in more than a hundred years.
 */
@ApplicationScoped
public class CodeEntry {

    private static final Limit PER_ADDRESS = new Limit("learner-code", 120, Duration.ofHours(1));
    private static final Limit IN_ALL = new Limit("learner-code-all", 15_000, Duration.ofHours(1));

    private Learners learners;
    private RateLimits limits;

    protected CodeEntry() {
    }

    @Inject
    public CodeEntry(Learners learners, RateLimits limits) {
        this.learners = learners;
        this.limits = limits;
    }

    /** How long this address has to wait before the next try, if it must. */
    public Optional<Duration> waiting(String address) {
        return limits.waiting(PER_ADDRESS, address).or(() -> limits.waiting(IN_ALL, ""));
    }

    /** The learner of this code. A code that nobody has counts as a failure. */
    public Optional<UUID> enter(LearnerCode code, String address) {
        Optional<UUID> known = learners.byCode(code);
        if (known.isEmpty()) {
            limits.take(PER_ADDRESS, address);
            limits.take(IN_ALL, "");
        }
        return known;
    }
}
