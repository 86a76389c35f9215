package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is or was asked of somebody, as it is now.
 *
 * @param row nothing where the person was removed
 * @param module nothing where it is a document
 */
public record AskedChange(UUID id, Optional<AssignedView> row, Instant askedAt, Optional<String> module, Optional<DocumentView> document) {
}
