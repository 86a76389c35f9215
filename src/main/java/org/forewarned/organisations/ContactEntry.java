package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A local contact as typed.
 *
 * @param name of the person or team
 * @param reach telephone number, room or address: how to reach them
 * @param hours when they can be reached; empty where it does not matter
 * @param owner who answers for this entry
 * @param reviewBy the day by which the owner looks again
 * @param unit the unit whose people see it; nothing for all
 */
public record ContactEntry(ContactKind kind, String name, String reach, String hours, String owner, LocalDate reviewBy, Optional<UUID> unit) {
}
