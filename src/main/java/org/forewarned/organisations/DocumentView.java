package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One edition of a document of an organisation.
 *
 * @param keptAt where people find it
 */
public record DocumentView(UUID id, String title, String edition, LocalDate datedOn, String keptAt) {
}
