package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.learning.model.FollowUpAnswer;
import org.forewarned.learning.model.FollowUpCount;
import org.forewarned.learning.model.FollowUpRepository;

/** What learners answered when they were asked again, as sums. */
@ApplicationScoped
public class FollowUpSums {

    /** What may be seen moves on when so many more have answered. */
    public static final int STEP = 10;
    private static final int AT_ONCE = 200;

    private FollowUpRepository answers;

    protected FollowUpSums() {
    }

    @Inject
    public FollowUpSums(FollowUpRepository answers) {
        this.answers = answers;
    }

    /** Adds up what waits, a part at a time; whether there may be more. Two servers may do it at once: each answer is taken by one of them. */
    @Transactional
    public boolean count() {
        List<FollowUpAnswer> some = answers.waiting(AT_ONCE);
        for (FollowUpAnswer answer : some) {
            if (answers.take(answer)) {
                answers.hold(answer.versionId(), answer.step(), answer.about()).add(answer.asked(), answer.yes(), STEP);
            }
        }
        return some.size() == AT_ONCE;
    }

    /** What may be seen of each step, in their order; nothing of what fewer than ten have answered. */
    public List<Later> of(UUID version) {
        List<FollowUpCount> counts = answers.counts(version);
        return Stream.of(FollowUpStep.values()).map(step -> new Later(step, seen(counts, step, FollowUpCount.RIGHT), seen(counts, step, FollowUpCount.USED))).toList();
    }

    private static Optional<Sum> seen(List<FollowUpCount> counts, FollowUpStep step, String about) {
        return counts.stream().filter(count -> count.step().equals(step.word()) && count.about().equals(about) && count.seenPeople() > 0)
                .map(count -> new Sum(count.seenPeople(), count.seenAsked(), count.seenYes())).findFirst();
    }

    /**
     * One step.
     *
     * @param right of the questions
     * @param used of having used what was learned
     */
    public record Later(FollowUpStep step, Optional<Sum> right, Optional<Sum> used) {
    }

    /**
     * A sum.
     *
     * @param people who answered
     * @param asked to how many questions there are answers
     * @param yes how many of them were right, or were answered with yes
     */
    public record Sum(int people, int asked, int yes) {
    }
}
