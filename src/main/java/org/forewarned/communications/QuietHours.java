package org.forewarned.communications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.forewarned.platform.Days;

/** Nobody is reminded between 20:00 and 08:00, by the clocks of the United Kingdom. */
final class QuietHours {

    private static final LocalTime BEGIN = LocalTime.of(20, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {
    }

    static boolean at(Instant moment) {
        LocalTime time = ZonedDateTime.ofInstant(moment, Days.UK).toLocalTime();
        return time.isBefore(END) || !time.isBefore(BEGIN);
    }

    /** This moment, or the next morning. */
    static Instant after(Instant moment) {
        if (!at(moment)) {
            return moment;
        }
        ZonedDateTime here = ZonedDateTime.ofInstant(moment, Days.UK);
        return (here.toLocalTime().isBefore(END) ? here : here.plusDays(1)).with(END).toInstant();
    }
}
