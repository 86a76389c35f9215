package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.forewarned.identity.model.Account;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/** The mails about accounts. Their links begin with the address that the settings name, never with what a request says. */
@ApplicationScoped
class Letters {

    private static final Limit TO_ONE = new Limit("account-mail-to", 5, Duration.ofHours(1));
    private static final Limit FROM_ONE = new Limit("account-mail-from", 100, Duration.ofHours(1));

    private Outbox outbox;
    private RateLimits limits;
    private Keys keys;
    private Clock clock;
    private String base;

    protected Letters() {
    }

    @Inject
    Letters(Outbox outbox, RateLimits limits, Keys keys, Settings settings, Clock clock) {
        this.outbox = outbox;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceFirst("/$", "");
    }

    /** Whether a mail that anybody may ask for is sent: not too many to one address, nor for one visitor. */
    boolean welcome(String to, String address) {
        return limits.take(TO_ONE, Tokens.digest(keys, "mail-to", Account.key(to))).isEmpty() && limits.take(FROM_ONE, address).isEmpty();
    }

    /** Queues a mail with a link, in the caller's transaction. */
    void send(String template, String to, String language, String path) {
        outbox.queue(new Mail("account/" + Tokens.fresh(), to, template, language, Map.of("link", base + path, "site", base + "/"), clock.instant()));
    }
}
