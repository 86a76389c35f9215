package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.learning.model.UsefulAnswer;
import org.forewarned.learning.model.UsefulRepository;
import org.forewarned.platform.Retrying;

/**
 * "Was this page useful?", yes or no. What was said is kept without whose it is; of a learner who has begun the module it is kept, apart from that, that
 * they have been asked, so that they are asked once.
 */
@ApplicationScoped
public class Useful {

    /** What may be seen moves on when so many more have said something. */
    public static final int STEP = 10;
    private static final int AT_ONCE = 200;
    private static final String SAID = "said";

    private LearningRepository learning;
    private UsefulRepository useful;
    private Clock clock;

    protected Useful() {
    }

    @Inject
    public Useful(LearningRepository learning, UsefulRepository useful, Clock clock) {
        this.learning = learning;
        this.useful = useful;
        this.clock = clock;
    }

    /** Keeps what was said, unless this learner has said something of this lesson before. Nobody becomes a learner by it. */
    @Transactional
    @Retrying
    public void say(Optional<UUID> learner, PublishedModule module, String lesson, boolean yes) {
        Optional<Enrolment> enrolment = learner.flatMap(id -> learning.enrolment(id, module.versionId()));
        if (enrolment.flatMap(e -> learning.progress(e.id(), Items.useful(lesson))).isPresent()) {
            return;
        }
        enrolment.ifPresent(e -> learning.add(new Progress(e.id(), Items.useful(lesson), SAID, clock.instant())));
        useful.add(new UsefulAnswer(module.versionId(), lesson, yes));
    }

    /** Adds up what waits, a part at a time; whether there may be more. Two servers may do it at once: each answer is taken by one of them. */
    @Transactional
    public boolean count() {
        List<UsefulAnswer> some = useful.waiting(AT_ONCE);
        for (UsefulAnswer answer : some) {
            if (useful.take(answer)) {
                useful.hold(answer.versionId(), answer.lessonId()).add(answer.yes(), STEP);
            }
        }
        return some.size() == AT_ONCE;
    }

    /** What may be seen, by lesson; none of which fewer than ten have said anything. */
    public Map<String, Said> of(UUID version) {
        return useful.counts(version).stream().filter(c -> c.seenYes() + c.seenNo() > 0).collect(Collectors.toMap(c -> c.lessonId(), c -> new Said(c.seenYes(), c.seenNo())));
    }

    /** How many said yes, and how many no. */
    public record Said(int yes, int no) {

        public int all() {
            return yes + no;
        }
    }
}
