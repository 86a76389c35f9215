package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in an organisation as they are now.
 *
 * @param member nothing where they were removed, or belong to another organisation now
 * @param unit names from the outermost unit on; empty for none
 */
public record MemberChange(UUID id, Optional<MemberView> member, String unit) {
}
