package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.communications.model.ReminderWords;
import org.forewarned.organisations.Standing;
import org.forewarned.organisations.Standings;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/** The one or two sentences that an organisation adds to its reminders, such as whom to ask. */
@ApplicationScoped
public class Sentences {

    /** The longest, in characters. */
    public static final int LONGEST = 300;

    private ReminderRepository words;
    private Standings standings;
    private Clock clock;

    protected Sentences() {
    }

    @Inject
    public Sentences(ReminderRepository words, Standings standings, Clock clock) {
        this.words = words;
        this.standings = standings;
        this.clock = clock;
    }

    /** What is said; empty when nothing is. For those who act for the whole organisation. */
    public String of(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).overAll();
        return words.words(organisation).map(ReminderWords::sentence).orElse("");
    }

    /** Says something else from now on; for those who act for the whole organisation. */
    @Transactional
    @Retrying
    public void say(Asker asker, UUID organisation, String sentence) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        if (sentence.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        words.words(organisation).ifPresentOrElse(said -> said.say(sentence, clock.instant(), standing.actor()),
                () -> words.add(new ReminderWords(organisation, sentence, clock.instant(), standing.actor())));
    }
}
