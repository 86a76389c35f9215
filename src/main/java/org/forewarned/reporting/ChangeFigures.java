package org.forewarned.reporting;

import org.forewarned.learning.AskTwice;
import org.forewarned.markup.Question;

/**
 * How learners answered a question before a module and after it: only those who answered both times.
 *
 * @param pairs their sums; null where there are fewer than ten
 */
public record ChangeFigures(Question question, AskTwice.Pairs pairs) {

    /** Whether anything may be said. */
    public boolean enough() {
        return pairs != null && pairs.all() >= ItemFigures.LEAST;
    }

    /** Of a scale the mean point, from 1; of what is right or wrong the share of those who were right, 0–1. */
    public double before() {
        return (double) pairs.before() / pairs.all();
    }

    public double after() {
        return (double) pairs.after() / pairs.all();
    }

    public double change() {
        return after() - before();
    }

    /** From where to where the change lies: of a scale by Student's paired differences, of shares after Newcombe. */
    public Interval interval() {
        int moved = pairs.after() - pairs.before();
        if (!question.scored()) {
            return Interval.ofMean(pairs.all(), moved, pairs.squares());
        }
        int gained = (pairs.squares() + moved) / 2;
        int lost = (pairs.squares() - moved) / 2;
        int both = pairs.before() - lost;
        return Interval.ofPaired(both, lost, gained, pairs.all() - both - lost - gained);
    }

    /** {@code up} or {@code down} where chance alone would hardly explain the change; else {@code none}. */
    public String way() {
        return interval().from() > 0 ? "up" : interval().to() < 0 ? "down" : "none";
    }
}
