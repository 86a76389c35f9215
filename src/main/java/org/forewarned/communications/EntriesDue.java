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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forewarned.authoring.EntryOwners;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderRound;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.platform.Days;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.reference.Reference;

/** Once a week tells whoever looks after facts and helplines how many are overdue or due soon; what nobody looks after, all reviewers and administrators. */
@ApplicationScoped
public class EntriesDue {

    private static final int SOON_DAYS = 30;
    private static final String LANGUAGE = "en";

    private ReminderRepository rounds;
    private Reference reference;
    private EntryOwners owners;
    private AccountAddresses addresses;
    private Stops stops;
    private Letterhead letterhead;
    private Outbox outbox;
    private Clock clock;

    protected EntriesDue() {
    }

    @Inject
    public EntriesDue(ReminderRepository rounds, Reference reference, EntryOwners owners, AccountAddresses addresses, Stops stops, Letterhead letterhead, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.reference = reference;
        this.owners = owners;
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
        Set<String> overdue = Set.copyOf(reference.dueBefore(today));
        List<String> due = reference.dueBefore(today.plusDays(SOON_DAYS));
        if (!due.isEmpty()) {
            queue(week, due, overdue, now);
        }
        return false;
    }

    private void queue(String week, List<String> due, Set<String> overdue, Instant now) {
        Map<UUID, String> to = addresses.ofHolders(EntryOwners.ROLES);
        Collection<String> welcome = stops.welcome(Set.copyOf(to.values()));
        Map<String, UUID> owned = new HashMap<>(owners.all());
        owned.values().retainAll(to.keySet());
        to.forEach((account, address) -> {
            List<String> theirs = due.stream().filter(path -> owned.getOrDefault(path, account).equals(account)).toList();
            if (!theirs.isEmpty() && welcome.contains(address) && Mail.isAddress(address)) {
                long late = theirs.stream().filter(overdue::contains).count();
                outbox.queue(new Mail(week + "/" + account, address, "entries-due", LANGUAGE, Map.of("overdue", Long.toString(late), "soon", Long.toString(theirs.size() - late),
                        "link", letterhead.link("/authoring/entries?show=soon")), now).stoppedAt(stops.path(address)));
            }
        });
    }
}
