package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.PeopleRepository;
import org.forewarned.organisations.model.PeopleRepository.Order;
import org.forewarned.organisations.model.PeopleRepository.Which;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.privacy.Erasures;

/** The people of an organisation, for those who coordinate it: found, noted, marked as left. */
@ApplicationScoped
public class People {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    private OrganisationRepository organisations;
    private PeopleRepository people;
    private Standings standings;
    private Units units;
    private Audit audit;
    private Erasures erasures;
    private Forgetting forgetting;
    private Clock clock;

    protected People() {
    }

    @Inject
    public People(OrganisationRepository organisations, PeopleRepository people, Standings standings, Units units, Audit audit,
            Erasures erasures, Forgetting forgetting, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.standings = standings;
        this.units = units;
        this.audit = audit;
        this.erasures = erasures;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /** A page of those whom this asker looks after. */
    public PeoplePage page(Asker asker, UUID organisation, PeopleQuery query) {
        Standing standing = standings.coordinating(asker, organisation);
        Optional<Collection<UUID>> within = within(standing, query.unit());
        Optional<List<MemberView>> exact = exact(standing, query);
        if (exact.isPresent()) {
            return new PeoplePage(exact.get(), exact.get().size(), 1, 1);
        }
        Which which = new Which(organisation, query.show(), within, Sorting.fold(query.find(), 100).replaceAll("[%_]", ""));
        long all = people.count(which);
        int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(query.page(), pages));
        return new PeoplePage(people.page(which, query.newest() ? Order.NEWEST : Order.NAME, (page - 1) * PAGE, PAGE).stream().map(Memberships::view).toList(), all, page, pages);
    }

    /** How many belong there, of those whom this asker looks after. */
    public long count(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        return people.count(new Which(organisation, PeopleQuery.Show.HERE, within(standing, Optional.empty()), ""));
    }

    /** One of those whom this asker looks after; that they looked is noted. */
    @Transactional
    public MemberView one(Asker asker, UUID organisation, UUID membership) {
        Membership found = mine(standings.coordinating(asker, organisation), membership);
        note(asker, Deed.PERSON_SEEN, organisation, membership);
        return Memberships.view(found);
    }

    /** Somebody whom the organisation knows before they have come in. */
    @Transactional
    @Retrying
    public UUID add(Asker asker, UUID organisation, PersonEntry entry) {
        Standing standing = standings.coordinating(asker, organisation).over(entry.unit());
        require(units.has(organisation, entry.unit()) && !entry.name().isEmpty());
        Membership membership = new Membership(organisation, null, entry.name(), JoinedHow.BY_HAND, clock.instant());
        write(membership, entry);
        organisations.add(membership);
        note(asker, Deed.PERSON_ADDED, organisation, membership.id());
        return membership.id();
    }

    /** Notes something else about them. */
    @Transactional
    @Retrying
    public void edit(Asker asker, UUID organisation, UUID membership, PersonEntry entry) {
        Standing standing = standings.coordinating(asker, organisation).over(entry.unit());
        require(units.has(organisation, entry.unit()));
        write(mine(standing, membership), entry);
        note(asker, Deed.PERSON_CHANGED, organisation, membership);
    }

    /** They have left; what they did stays. */
    @Transactional
    @Retrying
    public void leave(Asker asker, UUID organisation, UUID membership) {
        mine(standings.coordinating(asker, organisation), membership).leave(LeftHow.BY_COORDINATOR, clock.instant());
        note(asker, Deed.PERSON_LEFT, organisation, membership);
    }

    /** They have not left after all. */
    @Transactional
    @Retrying
    public void comeBack(Asker asker, UUID organisation, UUID membership) {
        mine(standings.coordinating(asker, organisation), membership).comeBack();
        note(asker, Deed.PERSON_BACK, organisation, membership);
    }

    /** Removes them: name, address, reference and the learner behind them are forgotten here, what was counted stays counted. */
    @Transactional
    @Retrying
    public void remove(Asker asker, UUID organisation, UUID membership) {
        forgetting.forget(mine(standings.coordinating(asker, organisation), membership), LeftHow.BY_COORDINATOR);
        erasures.note(ErasableMemberships.KIND, membership);
        note(asker, Deed.PERSON_REMOVED, organisation, membership);
    }

    private void note(Asker asker, Deed deed, UUID organisation, UUID membership) {
        audit.record(AuditEvent.by(asker, deed).in(organisation).about(membership));
    }

    /** One of those whom somebody with this standing looks after; nobody else is found. */
    Membership mine(Standing standing, UUID membership) {
        return organisations.membership(membership).filter(m -> m.organisationId().equals(standing.organisation()) && !m.isForgotten() && !m.isUndone())
                .filter(m -> standing.covers(Optional.ofNullable(m.unitId()))).orElseThrow(NotAllowed::new);
    }

    private Optional<Collection<UUID>> within(Standing standing, Optional<UUID> unit) {
        if (unit.isPresent()) {
            standing.over(unit);
            require(units.has(standing.organisation(), unit));
            return Optional.of(units.within(standing.organisation(), Set.of(unit.get())));
        }
        return standing.whole() ? Optional.empty() : Optional.of(standing.units());
    }

    /** By address, reference or card, where one was typed and found. */
    private Optional<List<MemberView>> exact(Standing standing, PeopleQuery query) {
        String find = query.find().strip();
        if (find.isEmpty()) {
            return Optional.empty();
        }
        Stream<Membership> found = find.contains("@") ? people.byEmail(standing.organisation(), find.toLowerCase(java.util.Locale.ROOT)).stream()
                : Stream.concat(people.byReference(standing.organisation(), find).stream(), byCard(standing.organisation(), find));
        List<MemberView> mine = found.filter(m -> standing.covers(Optional.ofNullable(m.unitId()))).map(Memberships::view).distinct().toList();
        return mine.isEmpty() && !find.contains("@") ? Optional.empty() : Optional.of(mine);
    }

    private Stream<Membership> byCard(UUID organisation, String find) {
        return find.matches("\\d{1,6}") ? people.byCard(organisation, Integer.parseInt(find)).stream() : Stream.empty();
    }

    private static void write(Membership membership, PersonEntry entry) {
        membership.call(entry.name());
        membership.in(entry.unit().orElse(null)).as(entry.roleLabel()).reachedAt(entry.email()).known(entry.reference()).young(entry.young());
    }

    private static void require(boolean right) {
        if (!right) {
            throw new NotAllowed();
        }
    }
}
