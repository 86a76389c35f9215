package org.forewarned.reporting;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the sums of a question say.
 *
 * <p>The discrimination is the corrected point-biserial correlation: of being right here with the score in the attempt's other questions. It was chosen over
 * the upper and lower 27 % because it comes out of sums that grow, without anybody's score being kept or sorted. Draws differ, so the scores of the rest are not
 * equally hard: as a rule that makes it a little smaller than it is.
 */
public record ItemFigures(ItemTotals totals) {

    /** Fewer answers than this say nothing, and may show a person. */
    public static final int LEAST = 10;
    private static final double EASY = 0.9;
    private static final double TELLS_APART = 0.2;

    /** What needs a look, the most urgent first. */
    public enum Flag {
        /** A wrong choice attracts those who know the rest. */
        MISLEADING,
        /** Whether one is right here has little to do with what one knows. */
        AMBIGUOUS,
        /** Nearly everybody is right. */
        EASY;

        /** The word in texts: {@code misleading}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether anything may be said. */
    public boolean enough() {
        return totals.asked() >= LEAST;
    }

    /** The part of those asked who were right: the facility. */
    public double facility() {
        return (double) totals.correct() / totals.asked();
    }

    /** The correlation of being right here with the score of the rest; nothing where everybody was right, or wrong, or equally good. */
    public OptionalDouble discrimination() {
        return correlation(totals.correct(), totals.restCorrect());
    }

    /** The same for having chosen something that so many chose, whose scores of the rest sum up to this. */
    OptionalDouble correlation(int chosen, double restOfThese) {
        double n = totals.asked();
        double spread = chosen * (n - chosen) * (n * totals.restSquares() - totals.rest() * totals.rest());
        return spread <= 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, Math.min(1, (n * restOfThese - chosen * totals.rest()) / Math.sqrt(spread))));
    }

    /** Half took at most so many seconds. */
    public OptionalInt median() {
        return totals.times().median(LEAST);
    }

    /** Whether it is certain enough that at least nine in ten are right. */
    boolean easy() {
        return Interval.ofShare(totals.correct(), totals.asked()).from() >= EASY;
    }

    /** Whether it is certain enough that it hardly tells those who know from those who do not; what is easy cannot, and is no such case. */
    boolean ambiguous() {
        OptionalDouble r = discrimination();
        return r.isPresent() && !easy() && Interval.ofCorrelation(r.getAsDouble(), totals.asked()).to() < TELLS_APART;
    }

    /** Whether it is certain enough that a wrong choice attracts those who are good at the rest. */
    boolean attractsTheStrong(int chosen, double restOfThese) {
        OptionalDouble r = correlation(chosen, restOfThese);
        return chosen >= LEAST && r.isPresent() && Interval.ofCorrelation(r.getAsDouble(), totals.asked()).from() > 0;
    }

    /** What there is to say; nothing for a question that is as it should be, or of which too little is known. */
    Optional<Flag> flag(boolean misleading) {
        if (!enough()) {
            return Optional.empty();
        }
        return misleading ? Optional.of(Flag.MISLEADING) : ambiguous() ? Optional.of(Flag.AMBIGUOUS) : easy() ? Optional.of(Flag.EASY) : Optional.empty();
    }
}
