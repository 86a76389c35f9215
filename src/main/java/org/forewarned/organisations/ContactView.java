package org.forewarned.organisations;

import java.util.UUID;

/**
 * A local contact.
 *
 * @param organisationName of the organisation whose contact it is
 * @param overdue whether the day to look again has passed
 */
public record ContactView(UUID id, String organisationName, ContactEntry entry, boolean overdue) {
}
