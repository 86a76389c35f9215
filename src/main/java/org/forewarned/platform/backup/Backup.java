package org.forewarned.platform.backup;

import java.time.Instant;

/**
 * A backup that was made and checked.
 *
 * @param name   of its folder
 * @param at     when it was begun: what was committed before is in it
 * @param bytes  of all its files
 * @param tables that were opened and counted in the copy
 * @param rows   in all of them
 * @param schema version of the tables
 */
public record Backup(String name, Instant at, long seconds, long bytes, int tables, long rows, String schema) {
}
