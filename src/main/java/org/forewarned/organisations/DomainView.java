package org.forewarned.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A domain by which people may join, or will.
 *
 * @param organisationName whose it is said to be
 * @param box mailbox of the domain to which a link went; nothing where none did, or it has run out
 */
public record DomainView(UUID id, UUID organisation, String organisationName, String domain, boolean young, Instant addedAt, Optional<Instant> confirmedAt,
        Optional<String> box) {

    public boolean confirmed() {
        return confirmedAt.isPresent();
    }
}
