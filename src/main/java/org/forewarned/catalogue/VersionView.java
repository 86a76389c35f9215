package org.forewarned.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How one version of a module came to be.
 *
 * @param lessons ids of the lessons that changed; empty for a minor one
 * @param by      account of whoever published it; nothing for what came with the program
 */
public record VersionView(UUID version, int number, Instant at, PublicationKind kind, String reason, List<String> lessons, Optional<UUID> by) {
}
