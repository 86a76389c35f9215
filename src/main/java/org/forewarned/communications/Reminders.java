package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.communications.model.HeldReminder;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderRound;
import org.forewarned.organisations.StillAsked;
import org.forewarned.organisations.StillAsked.Place;
import org.forewarned.organisations.StillAsked.Row;
import org.forewarned.platform.Days;

/**
 * Reminds people of what is asked of them: when it is, when its date is another, a week before it is due, on the day, and when it is overdue, at most three times. Each step is a
 * transaction of at most {@value #AT_ONCE} people that also notes how far it went; what it queues it queues once, whoever runs it and how often.
 */
@ApplicationScoped
public class Reminders {

    /** As many people as one transaction reminds. */
    public static final int AT_ONCE = 500;

    static final String ASKED = "asked";
    static final String MOVED = "moved";
    /** Somebody may still be writing down what was asked a moment ago. */
    private static final Duration SETTLED = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(20);

    private ReminderRepository rounds;
    private StillAsked asked;
    private ReminderMails mails;
    private Clock clock;

    protected Reminders() {
    }

    @Inject
    public Reminders(ReminderRepository rounds, StillAsked asked, ReminderMails mails, Clock clock) {
        this.rounds = rounds;
        this.asked = asked;
        this.mails = mails;
        this.clock = clock;
    }

    /** Goes on with what was newly asked; whether there is more. */
    @Transactional
    public boolean remindOfNew() {
        Instant now = clock.instant();
        Instant until = now.minus(SETTLED);
        Optional<ReminderRound> begun = rounds.round(ASKED);
        if (begun.isEmpty()) {
            rounds.add(new ReminderRound(ASKED, now, until));
            return false;
        }
        ReminderRound round = begun.get();
        Optional<StillAsked.Asked> page = asked.asked(round.atTime(), round.at().orElseThrow(), until, AT_ONCE);
        page.ifPresent(fresh -> {
            round.goOnAfter(fresh.until(), fresh.last());
            rounds.flush();
            queue(fresh.rows(), "reminder-assigned", open -> "reminder/" + open.key() + "/assigned", true);
        });
        return page.isPresent();
    }

    /** Goes on with telling people of another date; whether there is more. */
    @Transactional
    public boolean tellOfNewDates() {
        Instant now = clock.instant();
        Optional<ReminderRound> begun = rounds.round(MOVED);
        if (begun.isEmpty()) {
            rounds.add(new ReminderRound(MOVED, now, now.minus(SETTLED)));
            return false;
        }
        ReminderRound round = begun.get();
        Optional<StillAsked.Moved> next = asked.moved(round.atTime(), round.at().orElseThrow(), now.minus(SETTLED));
        next.ifPresent(moved -> tell(moved, round, now));
        return next.isPresent();
    }

    private void tell(StillAsked.Moved moved, ReminderRound round, Instant now) {
        String id = MOVED + "/" + moved.change();
        ReminderRound part = rounds.round(id).orElseGet(() -> rounds.add(new ReminderRound(id, now, now)));
        StillAsked.Page page = asked.open(moved.assignment(), part.at().orElseThrow(), AT_ONCE);
        page.next().ifPresentOrElse(next -> part.goOnAfter(next.row()), () -> {
            part.end(now);
            round.goOnAfter(moved.at(), moved.change());
        });
        rounds.flush();
        queue(page.rows(), "reminder-moved", open -> "reminder/" + open.key() + "/" + open.due() + "/moved", true);
    }

    /** Goes on with the reminders of today; whether there is more. In quiet hours there is nothing to do. */
    @Transactional
    public boolean remindOfDates() {
        Instant now = clock.instant();
        if (QuietHours.at(now)) {
            return false;
        }
        for (Reminder.Round due : Reminder.rounds(Days.of(now))) {
            Optional<ReminderRound> known = rounds.round(due.id());
            if (known.filter(ReminderRound::isDone).isEmpty()) {
                goOn(due, known.orElseGet(() -> rounds.add(new ReminderRound(due.id(), now))), now);
                return true;
            }
        }
        return false;
    }

    /** Goes on with what waited for the end of quiet weeks, as far as it is still to do: one reminder for each, whatever would have been said meanwhile. */
    @Transactional
    public boolean remindOfHeld() {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        if (QuietHours.at(now)) {
            return false;
        }
        List<HeldReminder> held = rounds.heldUntil(today, AT_ONCE);
        Set<UUID> fresh = held.stream().filter(HeldReminder::isNew).map(HeldReminder::assignedId).collect(Collectors.toSet());
        List<Row> open = asked.these(held.stream().map(HeldReminder::assignedId).toList());
        held.forEach(rounds::remove);
        rounds.flush();
        for (Row row : open) {
            boolean asNew = fresh.contains(row.id()) && !row.due().isBefore(today);
            String template = row.due().isBefore(today) ? "reminder-overdue" : asNew ? "reminder-assigned" : row.due().equals(today) ? "reminder-due-today" : "reminder-week-before";
            queue(List.of(row), template, one -> "reminder/" + one.key() + "/" + today + "/after-quiet-weeks", asNew);
        }
        return held.size() == AT_ONCE;
    }

    /** Removes what is known of rounds of days long gone; whether there is more. */
    @Transactional
    public boolean tidy() {
        return rounds.removeBegunBefore(clock.instant().minus(KEPT), Set.of(ASKED, MOVED)) > 0;
    }

    private void goOn(Reminder.Round due, ReminderRound round, Instant now) {
        StillAsked.Page page = asked.due(due.due(), round.group().map(assignment -> new Place(assignment, round.at().orElseThrow())), AT_ONCE);
        page.next().ifPresentOrElse(next -> round.goOnAfter(next.assignment(), next.row()), () -> round.end(now));
        rounds.flush();
        List<Row> those = page.rows().stream().filter(open -> due.fits(Days.of(open.asked()))).toList();
        queue(those, due.reminder().template(), open -> "reminder/" + open.key() + "/" + open.due() + "/" + due.reminder().word(), false);
    }

    private void queue(List<Row> people, String template, java.util.function.Function<Row, String> key, boolean withDate) {
        ReminderMails.Addressed addressed = mails.addressed(people);
        List<ReminderMails.Planned> planned = new ArrayList<>();
        for (Row open : people) {
            LocalDate until = addressed.quietUntil().get(open.organisation());
            if (until != null) {
                rounds.hold(open.id(), withDate, until);
            } else if (addressed.of(open) != null) {
                planned.add(new ReminderMails.Planned(open, key.apply(open)));
            }
        }
        mails.queue(planned, template, withDate, addressed);
    }
}
