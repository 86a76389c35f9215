package org.forewarned.bench;

import java.time.Duration;

/** What one measure gave; cpu is of the server alone, in seconds per 1,000. */
record Figures(String name, long samples, long errors, double perSecond, Duration median, Duration p95, Duration p99, double cpu, long resident) {
}
