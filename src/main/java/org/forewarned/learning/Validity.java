package org.forewarned.learning;

import java.time.Instant;
import java.time.Period;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.platform.Days;

/** Until when a completion counts, and from when it may be renewed. Days are days in the United Kingdom. */
final class Validity {

    private static final Period RENEW_EARLY = Period.ofMonths(3);

    private Validity() {
    }

    /** The end of the last day, or null when the module need not be renewed. */
    static Instant of(PublishedModule module, Instant completedAt) {
        int months = module.text().facts().renewAfterMonths();
        return months == 0 ? null : Days.start(Days.of(completedAt).plusMonths(months).plusDays(1));
    }

    /** Whether passing again now makes a new completion: the old one has run out or soon will. */
    static boolean renewable(CompletionView completion, Instant now) {
        return completion.validUntil().filter(until -> Days.of(now).isAfter(Days.of(until).minus(RENEW_EARLY))).isPresent();
    }
}
