package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Organisations with their units and roles, and what is asked of memberships by id or learner. */
@ApplicationScoped
public class OrganisationRepository {

    private EntityManager em;

    protected OrganisationRepository() {
    }

    @Inject
    public OrganisationRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once, for others refer to it. */
    public void add(Organisation organisation) {
        em.persist(organisation);
        em.flush();
    }

    /** Stored at once, for others refer to it. */
    public void add(Unit unit) {
        em.persist(unit);
        em.flush();
    }

    public void add(RoleGiven role) {
        em.persist(role);
    }

    public void add(Membership membership) {
        em.persist(membership);
    }

    /** What became of it is written down. */
    public void add(Reorganisation reorganisation) {
        em.persist(reorganisation);
    }

    public void flush() {
        em.flush();
    }

    public Optional<Organisation> organisation(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** Holds the organisation until the transaction ends: of two who would together do what neither may, the second sees what the first did. */
    public Optional<Organisation> hold(UUID id) {
        return Optional.ofNullable(em.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that wait for confirmation or have it, newest first. */
    public List<Organisation> registered(boolean confirmed, int from, int most) {
        return em.createQuery("select o from Organisation o where o.confirmedAt is " + (confirmed ? "not " : "") + "null and o.endedAt is null "
                + "order by o.registeredAt desc, o.id", Organisation.class).setFirstResult(from).setMaxResults(most).getResultList();
    }

    /** Those whose folded name begins so, in order of names. */
    public List<Organisation> named(String folded, int from, int most) {
        return em.createQuery("select o from Organisation o where o.nameSorted >= :from and o.nameSorted < :to and o.endedAt is null order by o.nameSorted, o.id",
                Organisation.class).setParameter("from", folded).setParameter("to", folded + "\uffff").setFirstResult(from).setMaxResults(most).getResultList();
    }

    public List<Reorganisation> reorganisations(UUID organisation) {
        return em.createQuery("select r from Reorganisation r where r.fromId = :id or r.intoId = :id order by r.doneAt", Reorganisation.class)
                .setParameter("id", organisation).getResultList();
    }

    public Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(em.find(Unit.class, id));
    }

    /** The units that there are now, in no order. */
    public List<Unit> units(UUID organisation) {
        return em.createQuery("select u from Unit u where u.organisationId = :organisation and u.endedAt is null", Unit.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** What this account does for any organisation. */
    public List<RoleGiven> roles(UUID account) {
        return em.createQuery("select r from RoleGiven r where r.accountId = :account", RoleGiven.class)
                .setParameter("account", account).getResultList();
    }

    public List<RoleGiven> roles(UUID account, UUID organisation) {
        return em.createQuery("select r from RoleGiven r where r.accountId = :account and r.organisationId = :organisation", RoleGiven.class)
                .setParameter("account", account).setParameter("organisation", organisation).getResultList();
    }

    /** Everybody who coordinates there, longest first. */
    public List<RoleGiven> rolesIn(UUID organisation) {
        return em.createQuery("select r from RoleGiven r where r.organisationId = :organisation order by r.givenAt, r.id", RoleGiven.class)
                .setParameter("organisation", organisation).getResultList();
    }

    public Optional<RoleGiven> role(UUID id) {
        return Optional.ofNullable(em.find(RoleGiven.class, id));
    }

    public void remove(RoleGiven role) {
        em.remove(role);
    }

    public Optional<Membership> membership(UUID id) {
        return Optional.ofNullable(em.find(Membership.class, id));
    }

    /** The learner's row there, whether they still belong to it or have left. */
    public Optional<Membership> membership(UUID learner, UUID organisation) {
        return em.createQuery("select m from Membership m where m.learnerId = :learner and m.organisationId = :organisation", Membership.class)
                .setParameter("learner", learner).setParameter("organisation", organisation).getResultStream().findFirst();
    }

    /** The learner's present memberships, oldest first. */
    public List<Membership> memberships(UUID learner) {
        return em.createQuery("select m from Membership m where m.learnerId = :learner and m.here = 1 order by m.joinedAt, m.id", Membership.class)
                .setParameter("learner", learner).getResultList();
    }

    /** All rows of a learner, also of what they have left. */
    public List<Membership> allMemberships(UUID learner) {
        return em.createQuery("select m from Membership m where m.learnerId = :learner order by m.joinedAt, m.id", Membership.class)
                .setParameter("learner", learner).getResultList();
    }

    /** The months that organisations have chosen for those who have left; nothing stands for those that have chosen none. */
    public List<Optional<Integer>> keepings() {
        Stream<Integer> chosen = em.createQuery("select distinct o.keepMonths from Organisation o where o.keepMonths is not null order by o.keepMonths",
                Integer.class).getResultStream();
        return Stream.concat(Stream.of(Optional.<Integer>empty()), chosen.map(Optional::of)).toList();
    }

    /** Those who left organisations with this choice before {@code limit}, longest ago first, beginning behind this moment and id. */
    public List<Membership> left(Optional<Integer> months, Instant limit, Instant at, UUID id, int most) {
        TypedQuery<Membership> query = em.createQuery("select m from Membership m, Organisation o where m.here = 0 and m.leftAt < :limit and m.leftAt >= :at "
                + "and (m.leftAt > :at or m.id > :id) and o.id = m.organisationId and o.keepMonths " + (months.isPresent() ? "= :months" : "is null")
                + " order by m.leftAt, m.id", Membership.class).setParameter("limit", limit).setParameter("at", at).setParameter("id", id);
        months.ifPresent(m -> query.setParameter("months", m));
        return query.setMaxResults(most).getResultList();
    }

    /** The card by which somebody came in names them no more, and lets nobody in again. */
    public void endCards(UUID membership, Instant now) {
        em.createQuery("update Card c set c.membershipId = null, c.revokedAt = :now where c.membershipId = :membership").setParameter("now", now)
                .setParameter("membership", membership).executeUpdate();
    }

    /** Ids in order, those after this one. */
    public List<UUID> membershipsAfter(UUID last, int most) {
        return em.createQuery("select m.id from Membership m where m.id > :last order by m.id", UUID.class).setParameter("last", last)
                .setMaxResults(most).getResultList();
    }

    public boolean belongs(UUID learner, UUID organisation) {
        return membership(learner, organisation).filter(Membership::isHere).isPresent();
    }

    public void remove(Membership membership) {
        em.remove(membership);
    }
}
