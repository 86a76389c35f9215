package org.forewarned.markup;

import java.time.LocalDate;
import java.util.Set;

/** What the checker must know from outside a module: the ids that it may refer to, the words to avoid, and the day. */
public interface Entries {
    /** Ids of {@code content/facts}. */
    Set<String> facts();

    /** Ids of {@code content/helplines}. */
    Set<String> helplines();

    /** Topics that helplines are listed for; empty: not checked. */
    Set<String> helplineTopics();

    /** Ids of {@code content/glossary}. */
    Set<String> terms();

    /** Topics that modules may have; empty: not checked. */
    Set<String> topics();

    /** Words to avoid. */
    AvoidList avoid();

    /** Today, from the clock: reviews that are due are warned of. */
    LocalDate today();
}
