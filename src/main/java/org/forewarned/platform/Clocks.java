package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The one source of time: UTC, in milliseconds, so that what was stored equals what is read again. */
@ApplicationScoped
public class Clocks {

    private Clock clock;

    /** For the container. */
    protected Clocks() {
    }

    @Inject
    public Clocks(Settings settings) {
        Clock real = Clock.tickMillis(ZoneOffset.UTC);
        this.clock = settings.clock().map(at -> Clock.offset(real, Duration.between(real.instant(), at))).orElse(real);
    }

    /** The clock for everybody; in tests it starts at the moment that {@code FOREWARNED_CLOCK} names. */
    @Produces
    public Clock clock() {
        return clock;
    }
}
