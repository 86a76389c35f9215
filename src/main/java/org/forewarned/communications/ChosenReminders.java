package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.ChosenDue;
import org.forewarned.organisations.StillAsked.Row;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.mail.Outbox;

/** A coordinator has people reminded whom they have chosen: nobody gets more than one reminder a day, however often and by whomever they are chosen. */
@ApplicationScoped
public class ChosenReminders {

    private static final String TEMPLATE = "reminder-overdue";

    private ChosenDue chosen;
    private ReminderMails mails;
    private Outbox outbox;
    private Clock clock;

    protected ChosenReminders() {
    }

    @Inject
    public ChosenReminders(ChosenDue chosen, ReminderMails mails, Outbox outbox, Clock clock) {
        this.chosen = chosen;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param sent how many people get a mail
     * @param already how many have had a reminder today
     * @param unreachable how many have no address, or want no reminders
     */
    public record Outcome(int sent, int already, int unreachable) {
    }

    /** Whether the asker may remind anybody here. */
    public void may(Asker asker, UUID organisation) {
        chosen.may(asker, organisation);
    }

    /** Reminds the people behind these, each once. In quiet hours and weeks the mails wait. */
    @Transactional
    @Retrying
    public Outcome remind(Asker asker, UUID organisation, List<UUID> assigned) {
        List<Row> rows = chosen.of(asker, organisation, assigned);
        ReminderMails.Addressed addressed = mails.addressed(rows);
        LocalDate today = Days.of(clock.instant());
        Set<String> reminded = new HashSet<>();
        List<ReminderMails.Planned> planned = new ArrayList<>();
        int already = 0;
        for (Row row : rows) {
            String address = addressed.of(row);
            if (address == null || !reminded.add(outbox.mark(address))) {
                continue;
            }
            boolean before = outbox.to(address).stream().anyMatch(known -> known.template().startsWith("reminder-") && Days.of(known.queued()).equals(today));
            if (before) {
                already++;
            } else {
                planned.add(new ReminderMails.Planned(row, "reminder/chosen/" + outbox.mark(address) + "/" + today));
            }
        }
        int sent = mails.queue(planned, TEMPLATE, false, addressed);
        int unreachable = (int) rows.stream().filter(row -> addressed.of(row) == null).map(row -> row.learner().map(UUID::toString).orElse(row.id().toString())).distinct().count();
        return new Outcome(sent, already + planned.size() - sent, unreachable);
    }
}
