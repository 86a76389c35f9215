package org.forewarned.reporting;

import java.util.Optional;
import org.forewarned.learning.FollowUpStep;
import org.forewarned.learning.FollowUpSums;

/**
 * What learners answered when they were asked again.
 *
 * @param right how many of the questions were right; nothing where fewer than ten answered
 * @param used how many have used what they learned; nothing where fewer than ten said so
 */
public record LaterFigures(FollowUpStep step, Optional<Share> right, Optional<Share> used) {

    static LaterFigures of(FollowUpSums.Later later) {
        return new LaterFigures(later.step(), later.right().flatMap(Share::of), later.used().flatMap(Share::of));
    }

    /**
     * A share among so many people.
     *
     * @param share 0–1
     * @param interval Wilson's for as many as there are people: two answers of one person are not those of two. It is a little wider than it need be.
     */
    public record Share(int people, double share, Interval interval) {

        static Optional<Share> of(FollowUpSums.Sum sum) {
            if (sum.people() < ItemFigures.LEAST) {
                return Optional.empty();
            }
            double share = (double) sum.yes() / sum.asked();
            return Optional.of(new Share(sum.people(), share, Interval.ofShare(share * sum.people(), sum.people())));
        }
    }
}
