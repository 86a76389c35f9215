package org.forewarned.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of outstanding invitations.
 *
 * @param next after which the next page begins; nothing on the last
 */
public record InvitationPage(List<InvitationView> rows, long all, Optional<UUID> next) {
}
