package org.forewarned.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.Nation;

/**
 * A fact, helpline or change in the law as those see it who look after it.
 *
 * @param title by which it is known: a name, or its sentence
 * @param geography where a fact holds; empty for others
 * @param nations for which it is shown; empty for facts
 * @param number of its newest revision; 0 as it came with the program
 */
public record EntryView(EntryKind kind, String id, String title, String geography, Set<Nation> nations, SourceLine source,
        Status status, LocalDate reviewBy, int number) {

    /** How it is named: {@code helplines/childline}, also in addresses. */
    public String path() {
        return kind.path(id);
    }

    /** Whether it should have been looked at before this day. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(reviewBy);
    }

    /** Whether it was checked or changed here. */
    public boolean touched() {
        return number > 0;
    }

    /**
     * One with all that can be changed of it.
     *
     * @param fields what can be changed, in the order of the form
     * @param blank by language that it has not yet, the fields for its texts
     * @param newer whether another text of it came with the program since it was changed here
     * @param history newest first
     * @param text as it would stand in a file
     */
    public record Whole(EntryView entry, List<EntryField> fields, Map<String, List<EntryField>> blank, boolean newer, List<Past> history, String text) {
    }

    /** What was done with it once. */
    public record Past(Instant at, String how) {
    }
}
