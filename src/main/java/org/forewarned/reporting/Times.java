package org.forewarned.reporting;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long something took, as counts by length: a median can be read from them, and they only ever grow. */
public record Times(int[] counts) {

    /** Where each length ends, in seconds. What took longer than the last was interrupted, and is not counted. */
    private static final int[] ENDS = {5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600};
    public static final Times NONE = new Times(new int[ENDS.length]);

    public Times {
        counts = counts.clone();
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    /** Reads what {@link #text} wrote. */
    public static Times of(String stored) {
        int[] counts = Arrays.stream(stored.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Times(Arrays.copyOf(counts, ENDS.length));
    }

    public String text() {
        return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    /** One more; what is too long to be one piece is left out. */
    Times and(Duration length) {
        double seconds = length.toMillis() / 1000.0;
        int place = IntStream.range(0, ENDS.length).filter(i -> seconds <= ENDS[i]).findFirst().orElse(-1);
        if (place < 0) {
            return this;
        }
        int[] more = counts();
        more[place]++;
        return new Times(more);
    }

    Times and(Times other) {
        return new Times(IntStream.range(0, ENDS.length).map(i -> counts[i] + other.counts[i]).toArray());
    }

    int all() {
        return Arrays.stream(counts).sum();
    }

    /** Half took at most so many seconds, to within a length; nothing where there are fewer than so many. */
    OptionalInt median(int least) {
        int all = all();
        if (all < Math.max(1, least)) {
            return OptionalInt.empty();
        }
        double half = all / 2.0;
        int place = 0;
        int before = 0;
        while (before + counts[place] < half) {
            before += counts[place++];
        }
        int from = place == 0 ? 0 : ENDS[place - 1];
        return OptionalInt.of((int) Math.round(from + (ENDS[place] - from) * (half - before) / counts[place]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Times times && Arrays.equals(counts, times.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return text();
    }
}
