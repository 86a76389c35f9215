package org.forewarned.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of evidence: what was asked of somebody, and what came of it.
 *
 * @param membership of the person
 * @param learner behind it; nothing as long as they have not come in
 * @param unit the names from the outermost unit on; empty for none
 * @param module nothing where it is a document
 * @param dueOn null where it was not asked
 * @param document title and edition; empty where it is a module
 * @param progress not-started, under-way, done or waived
 * @param kind passed, attended, read or elsewhere; empty where it is not done
 * @param remark why it is waived, or what shows that it was learned elsewhere; may be empty
 */
public record EvidenceRow(UUID membership, Optional<UUID> learner, String name, Optional<Integer> card, String unit, Optional<String> module, String document, LocalDate dueOn, String progress,
        String kind, Optional<Instant> doneAt, Optional<UUID> version, String nation, Optional<Instant> validUntil, Optional<UUID> completion, String remark) {
}
