package org.forewarned.organisations;

import java.util.List;

/**
 * A row of a list, and what will happen with it.
 *
 * @param place counted from 1 below the heads
 * @param line its number in the file
 * @param remarks its problems, or what changes
 */
public record ImportRowView(int place, int line, ImportOutcome outcome, ImportEntry entry, List<ImportRemark> remarks) {
}
