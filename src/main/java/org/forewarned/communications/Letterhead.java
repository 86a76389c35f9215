package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.forewarned.organisations.StillAsked;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Attachment;

/** What reminders have in common: where links lead, and from whom a calendar entry comes. */
@ApplicationScoped
public class Letterhead {

    private Settings settings;

    protected Letterhead() {
    }

    @Inject
    public Letterhead(Settings settings) {
        this.settings = settings;
    }

    String link(String path) {
        return settings.publicUrl() + path.substring(1);
    }

    Attachment entry(StillAsked.Row open, Instant now) {
        String host = settings.publicUrl().getHost();
        String sender = settings.optional(Setting.SMTP_FROM).or(() -> settings.optional(Setting.OPERATOR_EMAIL)).orElse("nobody@" + host);
        return CalendarEntry.of(open.id(), open.due(), now, host, sender, link("/my-learning"));
    }
}
