package org.forewarned.reporting;

/** The point of Student's distribution beyond which, on both sides together, 5 in 100 lie. */
final class StudentT {

    private static final double Z = 1.959964;

    private StudentT() {
    }

    /** By the expansion of Cornish and Fisher (Abramowitz and Stegun, 26.7.5): to three digits from eight degrees of freedom on, and no smaller numbers are shown. */
    static double at95(int freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double n = freedom;
        return Z + (z3 + Z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n) + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
    }
}
