package org.forewarned.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of the audit log, newest first.
 *
 * @param next the entry after which the next page begins
 * @param you the pseudonym of whoever reads
 */
public record AuditLines(List<AuditLine> lines, Optional<UUID> next, String you) {

    public AuditLines {
        lines = List.copyOf(lines);
    }
}
