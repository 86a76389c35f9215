package org.forewarned.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An audit entry for reading; {@code actor} and {@code subject} are pseudonyms. */
public record AuditLine(UUID id, Instant at, String actor, String deed, Optional<UUID> organisation, String subject, String detail) {
}
