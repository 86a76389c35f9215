package org.forewarned.reporting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.OrganisationKind;

/**
 * A link of a partner.
 *
 * @param organisation whose units it shows; nothing for kinds of all organisations
 * @param name of the partner
 * @param kinds which it shows; all where there are none
 * @param until the last day on which it opens
 */
public record PartnerView(UUID id, Optional<UUID> organisation, String name, Set<OrganisationKind> kinds, LocalDate made, LocalDate until, boolean revoked, boolean open) {

    public PartnerView {
        kinds = Set.copyOf(kinds);
    }

    /** Whether it shows organisations of this kind. */
    public boolean shows(OrganisationKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
