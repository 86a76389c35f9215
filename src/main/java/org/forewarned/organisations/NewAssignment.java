package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a coordinator asks of whom, and by when.
 *
 * @param module the module's id; null when it is a document
 * @param document null when it is a module
 * @param countsSince from which day on what was done earlier counts; empty when nothing earlier does
 * @param mustPass whether only passing the assessment alone counts, and having attended does not
 * @param note to the people; empty when there is none
 */
public record NewAssignment(String module, UUID document, Set<Target> who, DueDate due, Repeat repeat, Optional<LocalDate> countsSince, boolean mustPass, String note) {

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 1000;

    /** One for which having attended counts too. */
    public NewAssignment(String module, UUID document, Set<Target> who, DueDate due, Repeat repeat, Optional<LocalDate> countsSince, String note) {
        this(module, document, who, due, repeat, countsSince, false, note);
    }

    /** The same of another module. */
    NewAssignment of(String other) {
        return new NewAssignment(other, null, who, due, repeat, countsSince, mustPass, note);
    }

    public NewAssignment {
        who = Set.copyOf(who);
        if ((module == null) == (document == null) || who.isEmpty() || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("one module or document, somebody, and at most " + LONGEST_NOTE + " characters");
        }
    }
}
