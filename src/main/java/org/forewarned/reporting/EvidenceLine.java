package org.forewarned.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of evidence as it is written into files: words for people, dates as dates, numbers as numbers.
 *
 * @param due null for what was not asked
 * @param version of the module; nothing where it is none of ours or not done
 * @param validUntil the last day
 */
public record EvidenceLine(String name, String unit, String what, LocalDate due, String state, Optional<LocalDate> done, Optional<Integer> version, String nation,
        Optional<LocalDate> validUntil, String remark) {

    /** The keys of the heads of the columns, in order. */
    public static final List<String> HEADS = List.of("evidence.name", "evidence.unit", "evidence.what", "evidence.due", "evidence.state", "evidence.done",
            "evidence.version", "evidence.nation", "evidence.valid", "evidence.remark");

    /** The cells in the order of the heads: text, {@link LocalDate}, {@link Integer}, or null for an empty one. */
    public List<Object> cells() {
        return java.util.Arrays.asList(name, unit, what, due, state, done.orElse(null), version.orElse(null), nation, validUntil.orElse(null), remark);
    }
}
