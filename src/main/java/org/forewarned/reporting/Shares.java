package org.forewarned.reporting;

/** Shares as they are shown: in steps of five of fewer than a hundred, for more would say something of one person and nothing of the question. */
public final class Shares {

    private static final int FEW = 100;
    private static final int COARSE = 5;

    private Shares() {
    }

    /** In hundredths. */
    public static int percent(double part, double all) {
        int step = all < FEW ? COARSE : 1;
        return all == 0 ? 0 : (int) Math.round(100 * part / all / step) * step;
    }
}
