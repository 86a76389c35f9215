package org.forewarned.privacy;

import java.util.Optional;
import java.util.UUID;

/**
 * Which audit entries somebody wants to read.
 *
 * @param actor pseudonym of who did it
 * @param subject pseudonym of to whom it was done
 * @param after the last entry of the page before
 */
public record AuditQuery(Optional<String> actor, Optional<String> subject, Optional<Deed> deed, Optional<UUID> after) {

    public static final AuditQuery ALL = new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
