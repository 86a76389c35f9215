package org.forewarned.reporting;

/** From where to where something lies with a certainty of 95 in 100, as far as chance goes. */
public record Interval(double from, double to) {

    private static final double Z = 1.959964;

    /** Of a share, after Wilson (1927): holds for small numbers and for shares near 0 and 1. */
    static Interval ofShare(int part, int all) {
        double share = (double) part / all;
        double z2 = Z * Z / all;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / all + z2 / (4 * all));
        return new Interval(middle - half, middle + half);
    }

    /** Of a correlation, by Fisher's transformation. */
    static Interval ofCorrelation(double r, int all) {
        if (all <= 3) {
            return new Interval(-1, 1);
        }
        double bounded = Math.max(-0.9999, Math.min(0.9999, r));
        double z = 0.5 * Math.log((1 + bounded) / (1 - bounded));
        double half = Z / Math.sqrt(all - 3.0);
        return new Interval(Math.tanh(z - half), Math.tanh(z + half));
    }

    /** Of a mean, from the sums of so many values and their squares. */
    static Interval ofMean(int all, double sum, double squares) {
        double mean = sum / all;
        double variance = Math.max(0, squares - all * mean * mean) / Math.max(1, all - 1);
        double half = StudentT.at95(all - 1) * Math.sqrt(variance / all);
        return new Interval(mean - half, mean + half);
    }
}
