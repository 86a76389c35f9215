package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** Organisations register themselves, say what they are, and are coordinated. */
@ApplicationScoped
public class Organisations {

    /** At most so many organisations for one account to coordinate: who needs more is asked to write to us. */
    static final int MOST = 30;

    private OrganisationRepository organisations;
    private Standings standings;
    private Audit audit;
    private Clock clock;

    protected Organisations() {
    }

    @Inject
    public Organisations(OrganisationRepository organisations, Standings standings, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an organisation; the asker coordinates it. */
    @Transactional
    @Retrying
    public UUID register(Asker asker, OrganisationProfile profile) {
        UUID account = asker.signedIn();
        if (organisations.roles(account).size() >= MOST) {
            throw new NotAllowed();
        }
        Instant now = clock.instant();
        Organisation organisation = new Organisation(profile, account, now);
        organisations.add(organisation);
        organisations.add(new RoleGiven(organisation.id(), null, account, OrganisationRole.COORDINATOR, account, now));
        audit.record(AuditEvent.by(asker, Deed.ORGANISATION_REGISTERED).in(organisation.id()).about(account));
        return organisation.id();
    }

    /** The organisation, for those who coordinate it or a unit of it. */
    public OrganisationView one(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation);
        return organisations.organisation(organisation).map(Organisations::view).orElseThrow(NotAllowed::new);
    }

    /** Those that the asker coordinates, by name; none for somebody who is not signed in. */
    public List<OrganisationView> mine(Asker asker) {
        return asker.account().map(organisations::roles).stream().flatMap(List::stream).map(RoleGiven::organisationId).distinct()
                .map(organisations::organisation).flatMap(Optional::stream).filter(o -> o.endedAt() == null)
                .sorted(java.util.Comparator.comparing(Organisation::name)).map(Organisations::view).toList();
    }

    /** What the learner who asks belongs to, each with its name. */
    public List<OrganisationView> joined(Asker asker) {
        return asker.learner().map(organisations::memberships).stream().flatMap(List::stream)
                .map(m -> organisations.organisation(m.organisationId())).flatMap(Optional::stream).map(Organisations::view).toList();
    }

    /** Says something else about itself. A new name or kind needs a new confirmation. */
    @Transactional
    @Retrying
    public void describe(Asker asker, UUID organisation, OrganisationProfile profile) {
        Organisation known = ruled(asker, organisation);
        OrganisationProfile before = known.profile();
        known.describe(profile);
        if (!before.name().equals(profile.name()) || before.kind() != profile.kind()) {
            known.unconfirm();
        }
    }

    /** Shows a public page with this text, or none when it is empty. Only once it is confirmed. */
    @Transactional
    @Retrying
    public void present(Asker asker, UUID organisation, String text) {
        Organisation known = ruled(asker, organisation);
        require(text.isEmpty() || known.confirmedAt() != null);
        known.present(text);
    }

    /** The public page of a confirmed organisation that wants one. */
    public Optional<OrganisationView> presented(UUID organisation) {
        return organisations.organisation(organisation).filter(o -> o.endedAt() == null && !o.publicText().isEmpty()).map(Organisations::view);
    }

    /** Everybody who coordinates it or a unit of it; for coordinators of the whole. */
    public List<RoleView> coordinators(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return organisations.rolesIn(organisation).stream().map(r -> new RoleView(r.id(), r.organisationId(), Optional.ofNullable(r.unitId()),
                r.accountId(), r.role(), r.givenAt())).toList();
    }

    /** Somebody no longer coordinates. The last coordinator of the whole stays. */
    @Transactional
    @Retrying
    public boolean relieve(Asker asker, UUID organisation, UUID role) {
        organisations.hold(organisation);
        standings.coordinating(asker, organisation).ruling();
        RoleGiven given = organisations.role(role).filter(r -> r.organisationId().equals(organisation)).orElseThrow(NotAllowed::new);
        boolean other = organisations.rolesIn(organisation).stream().anyMatch(r -> !r.id().equals(role) && coordinatesWhole(r));
        if (coordinatesWhole(given) && !other) {
            return false;
        }
        organisations.remove(given);
        audit.record(AuditEvent.by(asker, Deed.ROLE_TAKEN).in(organisation).about(given.accountId()).saying(given.role().slug()));
        return true;
    }

    /** A new unit; returns its id. */
    @Transactional
    @Retrying
    public UUID addUnit(Asker asker, UUID organisation, Optional<UUID> parent, String name) {
        standings.coordinating(asker, organisation).over(parent);
        List<Unit> all = organisations.units(organisation);
        require(all.size() < Units.MOST && parent.stream().allMatch(p -> all.stream().anyMatch(u -> u.id().equals(p))));
        Unit unit = new Unit(organisation, parent.orElse(null), name, clock.instant());
        organisations.add(unit);
        return unit.id();
    }

    /** Another name for a unit. */
    @Transactional
    @Retrying
    public void renameUnit(Asker asker, UUID organisation, UUID unit, String name) {
        standings.coordinating(asker, organisation).over(Optional.of(unit));
        unit(organisation, unit).rename(name);
    }

    /** Puts a unit into another, or directly into the organisation; not into itself or what is in it. */
    @Transactional
    @Retrying
    public boolean moveUnit(Asker asker, UUID organisation, UUID unit, Optional<UUID> into) {
        organisations.hold(organisation);
        standings.coordinating(asker, organisation).overAll();
        Unit moved = unit(organisation, unit);
        for (Optional<UUID> at = into; at.isPresent(); at = Optional.ofNullable(unit(organisation, at.get()).parentId())) {
            if (at.get().equals(unit)) {
                return false;
            }
        }
        moved.moveBelow(into.orElse(null));
        return true;
    }

    static OrganisationView view(Organisation o) {
        return new OrganisationView(o.id(), o.profile(), o.registeredAt(), Optional.ofNullable(o.confirmedAt()), o.publicText(),
                Optional.ofNullable(o.endedAt()), Optional.ofNullable(o.mergedInto()));
    }

    private Organisation ruled(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }

    private Unit unit(UUID organisation, UUID unit) {
        return organisations.unit(unit).filter(u -> u.organisationId().equals(organisation) && u.endedAt() == null).orElseThrow(NotAllowed::new);
    }

    static boolean coordinatesWhole(RoleGiven role) {
        return role.unitId() == null && role.role() == OrganisationRole.COORDINATOR;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new NotAllowed();
        }
    }
}
