package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderRound;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.identity.Role;
import org.forewarned.platform.Days;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.reference.Reference;

/** Once a week, when there is something to look at, tells reviewers and administrators how many facts and helplines are overdue or due soon. */
@ApplicationScoped
public class EntriesDue {

    private static final int SOON_DAYS = 30;
    private static final String LANGUAGE = "en";

    private ReminderRepository rounds;
    private Reference reference;
    private AccountAddresses addresses;
    private Stops stops;
    private Letterhead letterhead;
    private Outbox outbox;
    private Clock clock;

    protected EntriesDue() {
    }

    @Inject
    public EntriesDue(ReminderRepository rounds, Reference reference, AccountAddresses addresses, Stops stops, Letterhead letterhead, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.reference = reference;
        this.addresses = addresses;
        this.stops = stops;
        this.letterhead = letterhead;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** This week's mails, all at once: few look after facts. There is never more. */
    @Transactional
    public boolean send() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        String week = "entries/" + today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (QuietHours.at(now) || rounds.round(week).isPresent()) {
            return false;
        }
        ReminderRound round = rounds.add(new ReminderRound(week, now));
        round.end(now);
        rounds.flush();
        int overdue = reference.dueBefore(today).size();
        int soon = reference.dueBefore(today.plusDays(SOON_DAYS)).size() - overdue;
        if (overdue + soon > 0) {
            queue(week, overdue, soon, now);
        }
        return false;
    }

    private void queue(String week, int overdue, int soon, Instant now) {
        Map<UUID, String> to = addresses.ofHolders(Set.of(Role.REVIEWER, Role.ADMINISTRATOR));
        Collection<String> welcome = stops.welcome(Set.copyOf(to.values()));
        to.forEach((account, address) -> {
            if (welcome.contains(address) && Mail.isAddress(address)) {
                outbox.queue(new Mail(week + "/" + account, address, "entries-due", LANGUAGE, Map.of("overdue", Integer.toString(overdue), "soon", Integer.toString(soon),
                        "link", letterhead.link("/authoring/entries?show=soon")), now).stoppedAt(stops.path(address)));
            }
        });
    }
}
