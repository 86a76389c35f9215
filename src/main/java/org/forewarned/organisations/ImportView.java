package org.forewarned.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An uploaded list.
 *
 * @param heads of its columns; empty once it is done
 * @param mapping what each column means
 * @param young whether all on it are children or young people
 * @param sample the first rows
 * @param done how many rows have been gone through in this state
 * @param cleared whether its rows are gone
 * @param until when they go
 */
public record ImportView(UUID id, ImportState state, Instant madeAt, List<String> heads, List<ImportField> mapping, boolean young, List<List<String>> sample, int all,
        int fresh, int changed, int same, int bad, int done, boolean cleared, Instant until) {

    /** Whether anything would be done. */
    public boolean useful() {
        return fresh + changed > 0;
    }
}
