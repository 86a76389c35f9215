package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.Standing.Level;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Looks up what somebody is in an organisation. Every use case of organisations begins here. */
@ApplicationScoped
public class Standings {

    private OrganisationRepository organisations;
    private Units units;

    protected Standings() {
    }

    @Inject
    public Standings(OrganisationRepository organisations, Units units) {
        this.organisations = organisations;
        this.units = units;
    }

    /** What this asker is there; of an organisation that does not exist or has ended nobody is anything. */
    public Standing of(Asker asker, UUID organisation) {
        boolean stands = organisations.organisation(organisation).filter(o -> o.endedAt() == null).isPresent();
        List<RoleGiven> roles = !stands ? List.of() : asker.account().map(account -> organisations.roles(account, organisation)).orElse(List.of());
        Level level = roles.stream().map(Standings::level).max(Level::compareTo).orElseGet(() -> member(asker, organisation, stands));
        Set<UUID> roots = roles.stream().map(RoleGiven::unitId).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        return new Standing(organisation, asker.account(), level, level == Level.UNIT ? units.within(organisation, roots) : Set.of());
    }

    /** The standing of somebody who coordinates there, the whole or a unit; nobody else goes on. */
    public Standing coordinating(Asker asker, UUID organisation) {
        asker.signedIn();
        Standing standing = of(asker, organisation);
        if (!standing.coordinates()) {
            throw new NotAllowed();
        }
        return standing;
    }

    private Level member(Asker asker, UUID organisation, boolean stands) {
        return asker.learner().filter(learner -> stands && organisations.belongs(learner, organisation)).isPresent() ? Level.MEMBER : Level.NONE;
    }

    private static Level level(RoleGiven role) {
        if (role.unitId() != null) {
            return Level.UNIT;
        }
        return role.role() == OrganisationRole.COORDINATOR ? Level.COORDINATOR : Level.DEPUTY;
    }
}
