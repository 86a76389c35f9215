package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.learning.FollowUps;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;

/** Tells those who wish it that two questions about a module wait. What the mail says and its subject do not name the module. */
@ApplicationScoped
public class FollowUpMails {

    private FollowUps followUps;
    private AccountAddresses addresses;
    private Stops stops;
    private Letterhead letterhead;
    private Outbox outbox;
    private Clock clock;

    protected FollowUpMails() {
    }

    @Inject
    public FollowUpMails(FollowUps followUps, AccountAddresses addresses, Stops stops, Letterhead letterhead, Outbox outbox, Clock clock) {
        this.followUps = followUps;
        this.addresses = addresses;
        this.stops = stops;
        this.letterhead = letterhead;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Goes on with those of today; whether there are more. In quiet hours there is nothing to do. */
    @Transactional
    public boolean send() {
        Instant now = clock.instant();
        if (QuietHours.at(now)) {
            return false;
        }
        FollowUps.Told told = followUps.tell();
        Map<UUID, String> to = addresses.ofLearners(told.all().stream().map(FollowUps.Telling::learner).collect(Collectors.toSet()));
        Set<String> welcome = stops.welcome(Set.copyOf(to.values()));
        for (FollowUps.Telling one : told.all()) {
            String address = to.get(one.learner());
            if (address != null && welcome.contains(address) && Mail.isAddress(address)) {
                outbox.queue(new Mail("follow-up/" + one.followUp() + "/" + one.step().word(), address, "follow-up", one.language(),
                        Map.of("link", letterhead.link("/follow-up/" + one.token())), now).stoppedAt(stops.path(address)));
            }
        }
        return told.more();
    }
}
