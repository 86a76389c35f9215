package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.learning.Begun;
import org.forewarned.learning.BegunModules;
import org.forewarned.reporting.model.CountMark;
import org.forewarned.reporting.model.CountRepository;
import org.forewarned.reporting.model.LessonCount;
import org.forewarned.reporting.model.WayCount;

/**
 * Adds how far somebody came in a module, and which ways they went in its scenarios, to the sums of its version: once for each enrolment, a week after it
 * was begun, behind a mark, a part in each transaction. When something was begun never changes, so nobody is counted twice, and nothing needs to be
 * taken away when they go on later.
 */
@ApplicationScoped
public class LessonCounting {

    /** So many enrolments in a transaction. */
    static final int AT_ONCE = 100;
    /** How long after the beginning it is looked how far somebody came. */
    public static final Duration WAITS = Duration.ofDays(7);
    private static final String NAME = "enrolments";

    private CountRepository counts;
    private BegunModules begun;
    private Catalogue catalogue;
    private Clock clock;

    protected LessonCounting() {
    }

    @Inject
    public LessonCounting(CountRepository counts, BegunModules begun, Catalogue catalogue, Clock clock) {
        this.counts = counts;
        this.begun = begun;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Counts the next enrolments; whether there may be more. Of two servers one waits for the other. */
    @Transactional
    public boolean count() {
        CountMark mark = counts.hold(NAME);
        List<Begun> some = begun.after(mark.at(), mark.id(), clock.instant().minus(WAITS), AT_ONCE);
        if (some.isEmpty()) {
            return false;
        }
        LessonTally tally = new LessonTally();
        for (Begun one : some) {
            if (!one.carried()) {
                catalogue.version(one.version()).ifPresent(module -> tally.add(module, one));
            }
        }
        keep(tally);
        Begun last = some.get(some.size() - 1);
        mark.reach(last.begunAt(), last.id());
        return some.size() == AT_ONCE;
    }

    private void keep(LessonTally tally) {
        tally.lessons().forEach((of, more) -> counts.lesson(of.version(), of.lesson()).add(more.begun(), more.finished(), more.stopped()));
        tally.ways().forEach((of, more) -> counts.way(of).add(more));
        for (UUID version : tally.versions()) {
            if (counts.lesson(version, LessonCount.WHOLE).dueAfter(ItemCounting.STEP)) {
                counts.lessons(version).forEach(LessonCount::show);
                counts.ways(version).forEach(WayCount::show);
            }
        }
    }
}
