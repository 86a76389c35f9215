package org.forewarned.organisations;

import java.util.UUID;

/**
 * Somebody who gets an invitation.
 *
 * @param unit to which they will belong; null for the organisation itself
 * @param young whether they are a child or young person
 */
record Invitee(String address, UUID unit, boolean young) {
}
