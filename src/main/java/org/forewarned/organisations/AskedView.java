package org.forewarned.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is asked of a learner.
 *
 * @param organisation the name of who asks
 * @param module nothing where it is a document
 * @param path where it stands on a path; nothing where it is asked by itself
 * @param note why, in the coordinator's words; may be empty
 */
public record AskedView(UUID id, UUID organisationId, String organisation, Optional<String> module, Optional<DocumentView> document, String note,
        LocalDate dueOn, boolean done, boolean overdue, Optional<AskedPath> path) {
}
