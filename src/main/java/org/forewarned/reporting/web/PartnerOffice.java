package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PartnerLinks;
import org.forewarned.reporting.PartnerView;

/** The links of the address's organisation, or those over all where the address names none, for whoever asks. */
@RequestScoped
public class PartnerOffice {

    private PartnerLinks links;
    private Asker asker;
    private Visit visit;

    protected PartnerOffice() {
    }

    @Inject
    PartnerOffice(PartnerLinks links, Asker asker, Visit visit) {
        this.links = links;
        this.asker = asker;
        this.visit = visit;
    }

    /** Nothing for links over all. */
    Optional<UUID> organisation() {
        return Optional.of(visit.param("organisation")).filter(id -> !id.isEmpty()).map(PartnerOffice::uuid);
    }

    List<PartnerView> all() {
        return links.all(asker, organisation());
    }

    boolean room() {
        return links.room(asker, organisation());
    }

    boolean fits(LocalDate last) {
        return links.fits(last);
    }

    LocalDate latest() {
        return links.latest();
    }

    /** The whole address of the new link. */
    String make(String name, Set<OrganisationKind> kinds, LocalDate last) {
        return visit.url("/partners/" + links.make(asker, organisation(), name, kinds, last));
    }

    void revoke(String id) {
        links.revoke(asker, organisation(), uuid(id));
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotAllowed();
        }
    }
}
