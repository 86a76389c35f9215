package org.forewarned.reporting;

/**
 * What is known of one question as sums, from which everything else is worked out; the sums of two groups of learners add up to those of both. A
 * learner counts once for a version, with their first attempt. The score of the rest is the part of the attempt's other questions that was right, 0–1.
 *
 * @param asked how many were asked the question
 * @param blank how many of them gave no answer
 * @param correct how many of them were right
 * @param rest the sum of their scores of the rest
 * @param restSquares the sum of the squares of these
 * @param restCorrect the sum of these over those who were right
 */
public record ItemTotals(int asked, int blank, int correct, double rest, double restSquares, double restCorrect, Times times) {

    public static final ItemTotals NONE = new ItemTotals(0, 0, 0, 0, 0, 0, Times.NONE);

    /** Those of both groups. */
    public ItemTotals and(ItemTotals more) {
        return new ItemTotals(asked + more.asked, blank + more.blank, correct + more.correct, rest + more.rest, restSquares + more.restSquares,
                restCorrect + more.restCorrect, times.and(more.times));
    }
}
