package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands mails to the mail server, one after the other. A mail is claimed right before it is sent and marked right after, each in one short statement, so
 * that a worker that is killed has one mail in hand at most; when its lease is over, another takes it.
 */
@ApplicationScoped
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class.getName());
    private static final int BATCH = 50;
    private static final int BATCHES = 40;
    private static final int MARKING_TRIES = 10;
    private static final long MARKING_PAUSE = 300;

    private final String worker = UUID.randomUUID().toString();
    private MailRows rows;
    private Letters letters;
    private Smtp smtp;
    private Clock clock;
    private volatile Outage outage;
    private volatile boolean ending;

    protected MailWorker() {
    }

    @Inject
    MailWorker(MailRows rows, Letters letters, Smtp smtp, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.smtp = smtp;
        this.clock = clock;
    }

    /**
     * The mail server could not be reached, or did not take us.
     *
     * @param problem what happened
     * @param since the first time in a row
     * @param tries how often in a row
     * @param until nobody tries before
     */
    public record Outage(String problem, Instant since, int tries, Instant until) {
    }

    /** Whether the server can't be reached just now. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** Sends what is due, in batches, and returns how many went out. Does nothing without a mail server. */
    public int round() {
        if (!smtp.configured() || (outage != null && clock.instant().isBefore(outage.until()))) {
            return 0;
        }
        int sent = 0;
        for (int i = 0; i < BATCHES && !ending; i++) {
            List<Waiting> due = rows.due(clock.instant(), BATCH);
            if (due.isEmpty()) {
                return sent;
            }
            int before = sent;
            sent += batch(due);
            if (outage != null || (due.size() < BATCH && sent == before)) {
                return sent;
            }
        }
        return sent;
    }

    /** Ends after the mail that is in hand. */
    public void end() {
        ending = true;
    }

    /** Removes what has been kept long enough, a few hundred; how many. */
    public int removeOld() {
        return rows.removeOld(clock.instant());
    }

    private int batch(List<Waiting> due) {
        List<Waiting> mixed = new ArrayList<>(due);
        Collections.shuffle(mixed);                       // two workers that read the same rows meet less often
        int sent = 0;
        Line line = null;
        try {
            for (Waiting mail : mixed) {
                if (ending) {
                    return sent;
                }
                if (line == null || !line.open()) {
                    line = reopened(line);
                }
                if (rows.claim(mail, worker, clock.instant().plus(smtp.lease())) && deliver(mail, line)) {
                    sent++;
                }
            }
        } catch (Refused unreachable) {
            rest(unreachable);
        } finally {
            if (line != null) {
                line.close();
            }
        }
        return sent;
    }

    private Line reopened(Line old) throws Refused {
        if (old != null) {
            old.close();
        }
        Line line = smtp.open();
        outage = null;
        return line;
    }

    private boolean deliver(Waiting mail, Line line) {
        MimeMessage message;
        try {
            message = letters.message(mail);
        } catch (MessagingException | RuntimeException unwritable) {
            LOG.log(Level.WARNING, "mail=" + mail.id() + " template=" + mail.template() + " could not be written: " + unwritable.getClass().getName());
            rows.park(mail, worker, "unwritable", clock.instant());
            return false;
        }
        try {
            line.send(message);
        } catch (Refused refused) {
            putOff(mail, refused);
            return false;
        }
        mark(mail);
        return true;
    }

    private void putOff(Waiting mail, Refused refused) {
        int tries = mail.tries() + 1;
        boolean parked = refused.permanent() || tries >= Patience.TRIES;
        LOG.info(() -> "mail=" + mail.id() + " template=" + mail.template() + " tries=" + tries + " problem=" + refused.problem() + (parked ? " parked" : ""));
        if (parked) {
            rows.park(mail, worker, refused.problem(), clock.instant());
        } else {
            rows.again(mail, worker, refused.problem(), clock.instant().plus(Patience.after(tries)));
        }
    }

    /** It went out, so this must be known: the database gets several chances. */
    private void mark(Waiting mail) {
        for (int tried = 1;; tried++) {
            try {
                rows.sent(mail, clock.instant());
                return;
            } catch (MailRows.MailboxBroken busy) {
                if (tried == MARKING_TRIES) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private void rest(Refused unreachable) {
        Outage last = outage;
        Instant now = clock.instant();
        int tries = last == null ? 1 : last.tries() + 1;
        Duration wait = Patience.untilNextLine(tries);
        outage = new Outage(unreachable.problem(), last == null ? now : last.since(), tries, now.plus(wait));
        LOG.warning(() -> "The mail server can't be used: " + unreachable.problem() + "; next try in " + wait.toSeconds() + " s");
    }

    private static void pause() {
        try {
            Thread.sleep(MARKING_PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
