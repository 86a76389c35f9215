package org.forewarned.certification;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whether a name can be printed, and if not, why: the page then offers a way, for example to type it in Latin letters.
 *
 * @param letters what no font of ours has, each letter once with its marks
 * @param scripts their scripts by ISO 15924 ("Thai", "Taml"), named by {@link NamePrinting#script}; empty for symbols
 */
public record NameCheck(Outcome outcome, Set<String> letters, Set<String> scripts) {

    /** What can be said of a name. */
    public enum Outcome {
        /** It can be printed. */
        FINE,
        /** It has more than {@link NamePrinting#LONGEST} characters. */
        TOO_LONG,
        /** It has control or direction characters, or more marks on a letter than any language writes. */
        FORBIDDEN,
        /** It has letters that would be missing. */
        UNPRINTABLE
    }

    public NameCheck {
        letters = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(letters));
        scripts = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(scripts));
    }

    public boolean printable() {
        return outcome == Outcome.FINE;
    }

    static NameCheck fine() {
        return new NameCheck(Outcome.FINE, Set.of(), Set.of());
    }

    static NameCheck tooLong() {
        return new NameCheck(Outcome.TOO_LONG, Set.of(), Set.of());
    }

    static NameCheck forbidden() {
        return new NameCheck(Outcome.FORBIDDEN, Set.of(), Set.of());
    }

    static NameCheck unprintable(Set<String> letters, Set<String> scripts) {
        return new NameCheck(Outcome.UNPRINTABLE, letters, scripts);
    }
}
