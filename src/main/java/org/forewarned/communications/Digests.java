package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderRound;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.organisations.ModuleNews;
import org.forewarned.organisations.StillAsked;
import org.forewarned.organisations.StillAsked.Coordinating;
import org.forewarned.organisations.StillAsked.Figures;
import org.forewarned.platform.Days;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;

/** Once a week, on Monday morning or as soon after as may be, tells coordinators how their organisation, or their units of it, stand: counts, no names; and once, that a module changed. */
@ApplicationScoped
public class Digests {

    /** As many coordinators as one transaction writes to. */
    public static final int AT_ONCE = 100;

    private static final String LANGUAGE = "en";

    private ReminderRepository rounds;
    private StillAsked asked;
    private ModuleNews news;
    private AccountAddresses addresses;
    private Stops stops;
    private Letterhead letterhead;
    private Outbox outbox;
    private Clock clock;

    protected Digests() {
    }

    @Inject
    public Digests(ReminderRepository rounds, StillAsked asked, ModuleNews news, AccountAddresses addresses, Stops stops, Letterhead letterhead, Outbox outbox, Clock clock) {
        this.rounds = rounds;
        this.asked = asked;
        this.news = news;
        this.addresses = addresses;
        this.stops = stops;
        this.letterhead = letterhead;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Goes on with this week's digests; whether there is more. From Wednesday on a week is left alone. */
    @Transactional
    public boolean send() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        if (QuietHours.at(now) || today.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) > 0) {
            return false;
        }
        String week = today.get(IsoFields.WEEK_BASED_YEAR) + "-W" + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        ReminderRound round = rounds.round("digest/" + week).orElseGet(() -> rounds.add(new ReminderRound("digest/" + week, now)));
        if (round.isDone()) {
            return false;
        }
        List<Coordinating> page = asked.coordinating(round.at(), AT_ONCE);
        if (page.size() < AT_ONCE) {
            round.end(now);
        } else {
            round.goOnAfter(page.get(page.size() - 1).role());
        }
        rounds.flush();
        queue(page, week, today);
        return page.size() == AT_ONCE;
    }

    private void queue(List<Coordinating> page, String week, LocalDate today) {
        Map<UUID, String> to = addresses.ofAccounts(page.stream().map(Coordinating::account).collect(Collectors.toSet()));
        Set<String> welcome = stops.welcome(Set.copyOf(to.values()));
        Map<Whose, Figures> counts = new HashMap<>();
        Map<UUID, List<ModuleNews.Changed>> changed = new HashMap<>();
        for (Coordinating one : page) {
            String address = to.get(one.account());
            if (address != null && welcome.contains(address) && Mail.isAddress(address)) {
                Figures now = counts.computeIfAbsent(new Whose(one.organisation(), one.units()), whose -> asked.figures(whose.organisation(), whose.units(), today));
                if (one.units().isEmpty()) {
                    changed.computeIfAbsent(one.organisation(), news::of).forEach(module -> outbox.queue(mail(one, address, module).stoppedAt(stops.path(address))));
                }
                if (now.open() + now.done() > 0) {
                    outbox.queue(mail(one, address, now, week).stoppedAt(stops.path(address)));
                }
            }
        }
    }

    /** Once for each version that changed something. */
    private Mail mail(Coordinating one, String address, ModuleNews.Changed changed) {
        return new Mail("changed/" + changed.version() + "/" + one.account() + "/" + one.organisation(), address, "module-changed", LANGUAGE, Map.of(
                "organisation", one.organisationName(), "module", changed.module().in(LANGUAGE).title(), "reason", changed.reason(),
                "people", Long.toString(changed.people()), "link", letterhead.link("/organisations/" + one.organisation() + "/assignments")), clock.instant());
    }

    private Mail mail(Coordinating one, String address, Figures now, String week) {
        return new Mail("digest/" + one.organisation() + "/" + one.account() + "/" + week, address, "digest", LANGUAGE, Map.of(
                "organisation", one.organisationName(), "open", Integer.toString(now.open()), "overdue", Integer.toString(now.overdue()),
                "soon", Integer.toString(now.soon()), "done", Integer.toString(now.done()),
                "link", letterhead.link("/organisations/" + one.organisation())), clock.instant());
    }

    /** Of what figures are: an organisation, or some units of it. */
    private record Whose(UUID organisation, Optional<Set<UUID>> units) {
    }
}
