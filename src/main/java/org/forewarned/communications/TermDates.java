package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.forewarned.communications.model.QuietWeeks;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.organisations.Standing;
import org.forewarned.organisations.Standings;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** An organisation's quiet weeks: no reminders go out in them, they wait until after. For those who act for the whole. */
@ApplicationScoped
public class TermDates {

    /** As many as can be kept. */
    public static final int MOST = 40;
    /** The longest, in days: a summer holiday, and more. */
    public static final int LONGEST_DAYS = 100;
    public static final int LONGEST_NAME = 60;

    private ReminderRepository weeks;
    private Standings standings;
    private Clock clock;

    protected TermDates() {
    }

    @Inject
    public TermDates(ReminderRepository weeks, Standings standings, Clock clock) {
        this.weeks = weeks;
        this.standings = standings;
        this.clock = clock;
    }

    /** @param last the last quiet day */
    public record Quiet(UUID id, String name, LocalDate first, LocalDate last) {
    }

    /** Those that are not over, soonest first. */
    public List<Quiet> of(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).overAll();
        return weeks.weeksFrom(organisation, Days.of(clock.instant())).stream().map(q -> new Quiet(q.id(), q.name(), q.from(), q.to())).toList();
    }

    /** Whether these days can be kept as quiet. */
    public boolean good(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && !last.isBefore(Days.of(clock.instant())) && last.isBefore(first.plusDays(LONGEST_DAYS));
    }

    @Transactional
    @Retrying
    public void add(Asker asker, UUID organisation, String name, LocalDate first, LocalDate last) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        if (!good(first, last) || name.isBlank() || name.length() > LONGEST_NAME || of(asker, organisation).size() >= MOST) {
            throw new NotAllowed();
        }
        weeks.add(new QuietWeeks(organisation, name, first, last, standing.actor(), clock.instant()));
    }

    /** Reminders go out in them after all, from today on. */
    @Transactional
    @Retrying
    public void remove(Asker asker, UUID organisation, UUID id) {
        standings.coordinating(asker, organisation).overAll();
        weeks.weeks(id).filter(q -> q.organisationId().equals(organisation)).ifPresent(weeks::remove);
    }
}
