package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.organisations.ComingIn;
import org.forewarned.organisations.StillAsked.Row;
import org.forewarned.platform.Days;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;

/** Writes reminders and puts them into the outbox: to the right address, where they are welcome, not in quiet hours or weeks. */
@ApplicationScoped
public class ReminderMails {

    private static final String LANGUAGE = "en";

    private ReminderRepository words;
    private AccountAddresses addresses;
    private ComingIn comingIn;
    private Stops stops;
    private Letterhead letterhead;
    private Outbox outbox;
    private Clock clock;

    protected ReminderMails() {
    }

    @Inject
    public ReminderMails(ReminderRepository words, AccountAddresses addresses, ComingIn comingIn, Stops stops, Letterhead letterhead, Outbox outbox, Clock clock) {
        this.words = words;
        this.addresses = addresses;
        this.comingIn = comingIn;
        this.stops = stops;
        this.letterhead = letterhead;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The addresses of some people, as far as they have one and reminders are welcome there, with their organisations' own words. */
    record Addressed(Map<UUID, String> byRow, Map<UUID, String> sentences, Map<UUID, LocalDate> quietUntil) {

        String of(Row row) {
            return byRow.get(row.id());
        }
    }

    /** Looks up a page of people at once. */
    Addressed addressed(Collection<Row> people) {
        Map<UUID, String> accounts = addresses.ofLearners(people.stream().map(Row::learner).flatMap(Optional::stream).collect(Collectors.toSet()));
        Set<UUID> organisations = people.stream().map(Row::organisation).collect(Collectors.toSet());
        Map<UUID, String> to = people.stream().filter(open -> address(open, accounts) != null).collect(Collectors.toMap(Row::id, open -> address(open, accounts), (a, b) -> a));
        Set<String> welcome = stops.welcome(Set.copyOf(to.values()));
        to.values().retainAll(welcome);
        return new Addressed(to, words.sentences(organisations), words.quiet(organisations, Days.of(clock.instant())));
    }

    /** A reminder of this that is to be queued, under this key. */
    record Planned(Row open, String key) {
    }

    /**
     * Queues those of these reminders, a few hundred at most, that are new; returns how many that are. One that a coordinator wants in a quiet week waits for its
     * end. For whoever has not come in yet, a way in is made only now.
     */
    int queue(Collection<Planned> planned, String template, boolean withDate, Addressed addressed) {
        Map<String, Planned> fresh = planned.stream().collect(Collectors.toMap(Planned::key, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        fresh.keySet().removeAll(outbox.known(Set.copyOf(fresh.keySet())));
        Map<UUID, String> links = comingIn.links(fresh.values().stream().map(Planned::open).toList());
        return (int) fresh.values().stream().filter(one -> queue(one, template, withDate, addressed, links)).count();
    }

    private boolean queue(Planned planned, String template, boolean withDate, Addressed addressed, Map<UUID, String> links) {
        Row open = planned.open();
        String address = addressed.of(open);
        Instant when = Optional.ofNullable(addressed.quietUntil().get(open.organisation())).map(Days::start).map(QuietHours::after).orElseGet(() -> QuietHours.after(clock.instant()));
        Map<String, String> values = Map.of("organisation", open.organisationName(), "due", Days.read(open.due(), Locale.UK), "link",
                links.getOrDefault(open.id(), letterhead.link("/my-learning")), "sentence", addressed.sentences().getOrDefault(open.organisation(), ""));
        Mail mail = new Mail(planned.key(), address, template, LANGUAGE, values, when).stoppedAt(stops.path(address));
        return outbox.queue(withDate ? mail.with(letterhead.entry(open, clock.instant())) : mail);
    }

    /** The person's own address before the one that the organisation gave. */
    private static String address(Row open, Map<UUID, String> accounts) {
        String address = open.learner().map(accounts::get).or(open::email).orElse(null);
        return Objects.nonNull(address) && Mail.isAddress(address) ? address : null;
    }
}
