package org.forewarned.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows every table and every rule, and how counts hang together: that some add up to another, over rows, over tables, over months. Narrows what each
 * true count can be until nothing can be narrowed any more (interval propagation over linear relations).
 */
final class Attacker {

    static final int ANY = 1_000_000;

    private final Map<String, int[]> known = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    private record Sum(List<String> parts, String whole) {
    }

    /** This count lies between these. */
    void learns(String count, int least, int most) {
        int[] range = range(count);
        range[0] = Math.max(range[0], least);
        range[1] = Math.min(range[1], most);
    }

    /** These counts add up to that one. */
    void relates(Collection<String> parts, String whole) {
        sums.add(new Sum(List.copyOf(parts), whole));
    }

    /** Narrows until nothing moves. */
    void attack() {
        boolean moved = true;
        for (int round = 0; moved && round < 200; round++) {
            moved = false;
            for (Sum sum : sums) {
                moved |= narrow(sum);
            }
        }
    }

    int least(String count) {
        return range(count)[0];
    }

    int most(String count) {
        return range(count)[1];
    }

    private boolean narrow(Sum sum) {
        long least = sum.parts().stream().mapToLong(this::least).sum();
        long most = sum.parts().stream().mapToLong(this::most).sum();
        boolean moved = tighten(sum.whole(), least, most);
        for (String part : sum.parts()) {
            long othersLeast = sum.parts().stream().mapToLong(this::least).sum() - least(part);
            long othersMost = sum.parts().stream().mapToLong(this::most).sum() - most(part);
            moved |= tighten(part, least(sum.whole()) - othersMost, most(sum.whole()) - othersLeast);
        }
        return moved;
    }

    private boolean tighten(String count, long least, long most) {
        int[] range = range(count);
        int from = (int) Math.max(range[0], least);
        int to = (int) Math.min(range[1], most);
        boolean moved = from > range[0] || to < range[1];
        range[0] = from;
        range[1] = to;
        return moved;
    }

    private int[] range(String count) {
        return known.computeIfAbsent(count, c -> new int[] {0, ANY});
    }
}
