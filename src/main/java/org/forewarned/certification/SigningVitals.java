package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.forewarned.platform.Days;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;

/** Until when the key that signs certificates is good. */
@ApplicationScoped
public class SigningVitals implements Vitals {

    private static final int SOON_DAYS = 60;

    private Press press;
    private Clock clock;

    protected SigningVitals() {
    }

    @Inject
    public SigningVitals(Press press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    @Override
    public List<Vital> look() {
        Instant until = press.goodUntil();
        long days = Duration.between(clock.instant(), until).toDays();
        Vital.State state = days < 0 ? Vital.State.ACT : days < SOON_DAYS ? Vital.State.LOOK : Vital.State.FINE;
        return List.of(new Vital("signing", state, Days.of(until).toString()));
    }
}
