package org.forewarned.organisations;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of evidence that is about a room and not about a person.
 *
 * @param unit the names from the outermost unit on; empty for the organisation itself
 * @param nation the one that was shown; empty for all four
 * @param people how many were there
 * @param members of whom it is recorded by name, each with a line of their own
 * @param certified who have a certificate, and whose names are not kept
 */
public record SessionRow(Instant held, String unit, String module, UUID version, String nation, long people, long members, long certified) {
}
