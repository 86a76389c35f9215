package org.forewarned.communications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.forewarned.platform.mail.Attachment;

/**
 * A due date as a calendar file: an entry of the whole day that takes nobody's time, with a summary that says nothing of what is learned, and always the
 * same for the same asking, so that a calendar replaces it.
 */
final class CalendarEntry {

    private static final String TYPE = "text/calendar; method=PUBLISH";
    private static final String PRODUCT = "Forewarned";

    /** Later entries of the same thing take the place of earlier ones: they are counted in minutes since then. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private CalendarEntry() {
    }

    static Attachment of(UUID asked, LocalDate due, Instant now, String host, String sender, String link) {
        VEvent event = new VEvent(due, "Due today – " + PRODUCT);
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(now));
        event.add(new Uid(asked + "@" + host));
        event.add(new Sequence((int) Duration.between(FIRST, now).toMinutes()));
        event.add(new Organizer(java.net.URI.create("mailto:" + sender)));
        event.add(new Url(java.net.URI.create(link)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//" + PRODUCT + "//" + PRODUCT + "//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        return new Attachment("due.ics", TYPE, calendar.toString());
    }
}
