package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.Persons;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionMarks;
import org.forewarned.privacy.RetentionRule;

/**
 * A learner code that nobody has used for a long time ends, with everything behind it; not before the last certificate does. Each learner is a
 * transaction of their own. Who is kept all the same is looked at again when all others have been.
 */
@ApplicationScoped
public class InactiveLearners implements RetentionRule {

    private static final String NAME = "learners";
    private static final int PAGE = 50;

    private Learners learners;
    private Persons persons;
    private RetentionMarks marks;
    private Settings settings;
    private Clock clock;

    protected InactiveLearners() {
    }

    @Inject
    public InactiveLearners(Learners learners, Persons persons, RetentionMarks marks, Settings settings, Clock clock) {
        this.learners = learners;
        this.persons = persons;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.months(settings, Setting.KEEP_LEARNERS_MONTHS);
    }

    @Override
    public int batch() {
        Instant now = clock.instant();
        Optional<Instant> limit = settings.before(Setting.KEEP_LEARNERS_MONTHS, now);
        if (limit.isEmpty()) {
            return 0;
        }
        String[] mark = marks.of(NAME).orElse(Instant.EPOCH + " " + new UUID(0, 0)).split(" ");
        List<Learners.Seen> page = learners.unseenSince(limit.get(), Instant.parse(mark[0]), UUID.fromString(mark[1]), PAGE);
        for (Learners.Seen one : page) {
            if (!persons.expire(one.learner(), limit.get(), now)) {
                persons.lastUsed(one.learner()).filter(last -> !last.isBefore(limit.get())).ifPresent(last -> learners.seen(one.learner(), last));
            }
        }
        if (page.isEmpty()) {
            marks.restart(NAME);
        } else {
            Learners.Seen last = page.get(page.size() - 1);
            marks.move(NAME, last.at() + " " + last.learner());
        }
        return page.size();
    }
}
