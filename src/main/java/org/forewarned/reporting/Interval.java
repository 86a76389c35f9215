package org.forewarned.reporting;

/** From where to where something lies with a certainty of 95 in 100, as far as chance goes. */
public record Interval(double from, double to) {

    private static final double Z = 1.959964;

    /** Of a share, after Wilson (1927): holds for small numbers and for shares near 0 and 1. */
    static Interval ofShare(double part, int all) {
        double share = part / all;
        double z2 = Z * Z / all;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / all + z2 / (4 * all));
        return new Interval(middle - half, middle + half);
    }

    /**
     * Of the change of a share among the same people, after Newcombe (1998), method 10: Wilson's intervals of both shares, joined by how far the answers go together.
     *
     * @param both were right both times
     * @param lost before only
     * @param gained after only
     */
    static Interval ofPaired(int both, int lost, int gained, int neither) {
        int all = both + lost + gained + neither;
        double before = (double) (both + lost) / all;
        double after = (double) (both + gained) / all;
        Interval was = ofShare(both + lost, all);
        Interval is = ofShare(both + gained, all);
        double phi = together(both, lost, gained, neither);
        double down = joined(after - is.from, was.to - before, phi);
        double up = joined(is.to - after, before - was.from, phi);
        return new Interval(after - before - down, after - before + up);
    }

    private static double joined(double one, double other, double phi) {
        return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
    }

    /** The correlation of both answers, drawn towards 0 by half a person. */
    private static double together(double both, double lost, double gained, double neither) {
        double margins = (both + lost) * (gained + neither) * (both + gained) * (lost + neither);
        double cross = both * neither - lost * gained;
        double half = (both + lost + gained + neither) / 2;
        double drawn = cross > half ? cross - half : Math.min(0, cross);
        return margins == 0 ? 0 : drawn / Math.sqrt(margins);
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
