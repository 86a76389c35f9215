package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.JoiningWay;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;

/** The mails that invite, inside the caller's transaction. The link is sealed in the database; looked up is only its digest. */
@ApplicationScoped
class InvitationLetters {

    private static final String SEAL = "invitation";
    private static final String TEMPLATE = "invitation";
    private static final int MARK_IN_KEY = 32;

    private Outbox outbox;
    private InvitationStops stops;
    private Keys keys;
    private Clock clock;
    private String base;

    protected InvitationLetters() {
    }

    @Inject
    InvitationLetters(Outbox outbox, InvitationStops stops, Keys keys, Settings settings, Clock clock) {
        this.outbox = outbox;
        this.stops = stops;
        this.keys = keys;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceFirst("/$", "");
    }

    /** What stands for an address in the database. */
    String mark(String address) {
        return outbox.mark(address);
    }

    JoiningWay.Secret newLink() {
        String code = ClearCode.draw(ClearCode.LINK);
        return new JoiningWay.Secret(Ways.digest(keys, code), keys.seal(SEAL, code));
    }

    /** Where somebody comes in by this invitation. */
    String link(Invitation invitation) {
        return base + "/join/" + keys.open(SEAL, invitation.sealed()).orElseThrow();
    }

    /** At most one a day from an organisation to an address, whatever else happens. */
    void send(Invitation invitation, String organisation) {
        Instant now = clock.instant();
        String key = "invitation/" + invitation.organisationId() + "/" + invitation.mark().substring(0, MARK_IN_KEY) + "/" + Days.of(now);
        Map<String, String> values = Map.of("organisation", organisation, "link", link(invitation), "until", Days.read(Days.last(invitation.expiresAt()), Locale.UK));
        outbox.queue(new Mail(key, invitation.email(), TEMPLATE, "en", values, now).stoppedAt(stops.path(invitation.mark())));
    }

    /** What waits for this address is not sent. */
    void withdraw(String mark) {
        outbox.withdraw(mark, TEMPLATE);
    }
}
