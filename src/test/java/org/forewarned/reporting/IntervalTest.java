package org.forewarned.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Intervals against examples that others have published. */
class IntervalTest {

    /** Altman and others, Statistics with Confidence (2000), table 6.2: 14, 5, 0, 22. */
    @Test
    void aChangeOfSharesAmongTheSamePeopleIsAsInAltman() {
        is(Interval.ofPaired(14, 0, 5, 22), 0.011, 0.226, 0.0005);
    }

    /** Cavo and others (2012), as worked out in Fagerland, Lydersen and Laake, Statistical Analysis of Contingency Tables (2017), chapter 8. */
    @Test
    void andAsInFagerland() {
        is(Interval.ofPaired(59, 6, 16, 80), 0.0046, 0.1186, 0.00005);
        is(Interval.ofPaired(59, 16, 6, 80), -0.1186, -0.0046, 0.00005);
    }

    /** Newcombe's interval stays within what is possible, also where nobody or everybody changed. */
    @Test
    void aChangeOfSharesNeverGoesBeyondAll() {
        for (int[] table : new int[][] {{0, 0, 10, 0}, {10, 0, 0, 0}, {0, 0, 0, 10}, {0, 10, 0, 0}, {5, 0, 0, 5}, {0, 5, 5, 0}}) {
            Interval interval = Interval.ofPaired(table[0], table[1], table[2], table[3]);
            double change = (table[2] - table[1]) / 10.0;
            assertThat(interval.from()).isBetween(-1.0, change);
            assertThat(interval.to()).isBetween(change, 1.0);
        }
    }

    /** Student (1908), the additional hours of sleep of ten patients: 0.70 to 2.46 (R, sleep). */
    @Test
    void theMeanOfPairedDifferencesIsAsWithStudentsSleepers() {
        double[] more = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
        is(Interval.ofMean(more.length, DoubleStream.of(more).sum(), DoubleStream.of(more).map(x -> x * x).sum()), 0.7001, 2.4599, 0.001);
    }

    /** The tables of Student's distribution. */
    @Test
    void studentsPointsAreThoseOfTheTables() {
        assertThat(StudentT.at95(9)).isCloseTo(2.262, within(0.001));
        assertThat(StudentT.at95(19)).isCloseTo(2.093, within(0.0005));
        assertThat(StudentT.at95(29)).isCloseTo(2.045, within(0.0005));
        assertThat(StudentT.at95(99)).isCloseTo(1.984, within(0.0005));
    }

    private static void is(Interval interval, double from, double to, double about) {
        assertThat(interval.from()).isCloseTo(from, within(about));
        assertThat(interval.to()).isCloseTo(to, within(about));
    }
}
