package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.ReorganisationState;

/** Plans of reorganisations, and what is still to be brought from one organisation to the other: each time as much as one transaction changes. */
@ApplicationScoped
public class ReorganisationRepository {

    private static final String FROM = "from";
    private static final String INTO = "into";

    private EntityManager em;

    protected ReorganisationRepository() {
    }

    @Inject
    public ReorganisationRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    public Optional<ReorganisationPlan> plan(UUID id) {
        return Optional.ofNullable(em.find(ReorganisationPlan.class, id));
    }

    /** Those that concern this organisation, newest first. */
    public List<ReorganisationPlan> plans(UUID organisation, int most) {
        return em.createQuery("select p from ReorganisationPlan p where p.fromId = :id or p.intoId = :id order by p.proposedAt desc, p.id", ReorganisationPlan.class)
                .setParameter("id", organisation).setMaxResults(most).getResultList();
    }

    public List<UUID> working() {
        return em.createQuery("select p.id from ReorganisationPlan p where p.state = :state", UUID.class).setParameter("state", ReorganisationState.WORKING)
                .setMaxResults(50).getResultList();
    }

    /** Whether this organisation is being reorganised now. */
    public boolean busy(UUID organisation) {
        return !em.createQuery("select p.id from ReorganisationPlan p where p.state = :state and (p.fromId = :id or p.intoId = :id)", UUID.class)
                .setParameter("state", ReorganisationState.WORKING).setParameter("id", organisation).setMaxResults(1).getResultList().isEmpty();
    }

    /** Whether a list is being brought in there, or something handed out. */
    public boolean atWork(UUID organisation) {
        boolean lists = !em.createQuery("select i.id from PeopleImport i where i.organisationId = :id and i.state in :working", UUID.class).setParameter("id", organisation)
                .setParameter("working", List.of(org.forewarned.organisations.ImportState.APPLYING, org.forewarned.organisations.ImportState.UNDOING))
                .setMaxResults(1).getResultList().isEmpty();
        return lists || !em.createQuery("select a.id from Assignment a where a.organisationId = :id and a.work is not null", UUID.class).setParameter("id", organisation)
                .setMaxResults(1).getResultList().isEmpty();
    }

    public Optional<UUID> twin(UUID plan, UUID from) {
        return Optional.ofNullable(em.find(ReorganisationTwin.class, new ReorganisationTwin.Key(plan, from))).map(ReorganisationTwin::intoId);
    }

    /** How many people are meant: all who are here, or those in these units. */
    public int people(UUID organisation, Optional<Collection<UUID>> units) {
        return count("select count(m) from Membership m where m.organisationId = :from and m.here = 1", organisation, units, Optional.empty());
    }

    /** How many of them belong to the other organisation too. */
    public int both(UUID organisation, Optional<Collection<UUID>> units, UUID other) {
        return count("select count(m) from Membership m, Membership n where m.organisationId = :from and m.here = 1 and n.learnerId = m.learnerId and n.organisationId = :into "
                + "and n.here >= 0", organisation, units, Optional.of(other));
    }

    private int count(String query, UUID organisation, Optional<Collection<UUID>> units, Optional<UUID> other) {
        TypedQuery<Long> counting = em.createQuery(query + (units.isPresent() ? " and m.unitId in :units" : ""), Long.class).setParameter(FROM, organisation);
        units.ifPresent(all -> counting.setParameter("units", all));
        other.ifPresent(id -> counting.setParameter(INTO, id));
        return counting.getSingleResult().intValue();
    }

    /** The next people who are still to come: of the whole organisation, or of units that are the other's already. */
    public List<Membership> stillThere(ReorganisationPlan plan, int most) {
        String where = "m.organisationId = :from and m.here in (0, 1)"
                + (plan.merges() ? "" : " and m.unitId in (select u.id from Unit u where u.organisationId = :into)");
        TypedQuery<Membership> query = em.createQuery("select m from Membership m where " + where, Membership.class).setParameter(FROM, plan.fromId());
        if (!plan.merges()) {
            query.setParameter(INTO, plan.intoId());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Those of these learners who belong, or belonged, to this organisation, by learner. */
    public Map<UUID, Membership> there(UUID organisation, Collection<UUID> learners) {
        return learners.isEmpty() ? Map.of() : em.createQuery("select m from Membership m where m.organisationId = :into and m.learnerId in :learners", Membership.class)
                .setParameter(INTO, organisation).setParameter("learners", learners).getResultStream()
                .collect(Collectors.toMap(Membership::learnerId, Function.identity()));
    }

    /** How many rows each of these people has of what was ever asked of them. */
    public Map<UUID, Integer> rowsOf(Collection<UUID> memberships) {
        return em.createQuery("select a.membershipId, count(a.id) from Assigned a where a.membershipId in :ids group by a.membershipId", Object[].class)
                .setParameter("ids", memberships).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    public List<Card> cardsOf(Collection<UUID> memberships) {
        return em.createQuery("select c from Card c where c.membershipId in :ids", Card.class).setParameter("ids", memberships).getResultList();
    }

    /** Cards that still let people into it, or into these units. */
    public List<Card> openCards(UUID organisation, Optional<UUID> unitsOf, int most) {
        return open(em.createQuery("select x from Card x where x.organisationId = :from and x.usedAt is null and x.revokedAt is null" + units(unitsOf), Card.class), organisation, unitsOf, most);
    }

    public List<JoiningWay> openWays(UUID organisation, Optional<UUID> unitsOf, int most) {
        return open(em.createQuery("select x from JoiningWay x where x.organisationId = :from and x.revokedAt is null" + units(unitsOf), JoiningWay.class), organisation, unitsOf, most);
    }

    private static String units(Optional<UUID> unitsOf) {
        return unitsOf.isPresent() ? " and x.unitId in (select u.id from Unit u where u.organisationId = :into)" : "";
    }

    private static <T> List<T> open(TypedQuery<T> query, UUID organisation, Optional<UUID> unitsOf, int most) {
        unitsOf.ifPresent(id -> query.setParameter(INTO, id));
        return query.setParameter(FROM, organisation).setMaxResults(most).getResultList();
    }

    /** The next of the assignments of an organisation that are not withdrawn, in order of ids. */
    public List<Assignment> asked(UUID organisation, UUID after, int most) {
        return em.createQuery("select a from Assignment a where a.organisationId = :from and a.withdrawnAt is null and a.id > :after order by a.id", Assignment.class)
                .setParameter(FROM, organisation).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** What is still kept under the organisation's own id: assignments, cohorts, documents. */
    public <T> List<T> own(Class<T> kind, UUID organisation, int most) {
        return em.createQuery("select x from " + kind.getSimpleName() + " x where x.organisationId = :from", kind).setParameter(FROM, organisation)
                .setMaxResults(most).getResultList();
    }

    /** Whether anybody in this cohort, named by hand, is in a unit that is the other's already. */
    public boolean anyMember(UUID cohort, UUID unitsOf) {
        return !em.createQuery("select c.membershipId from CohortMember c, Membership m where c.cohortId = :cohort and m.id = c.membershipId "
                + "and m.unitId in (select u.id from Unit u where u.organisationId = :into)", UUID.class).setParameter("cohort", cohort).setParameter(INTO, unitsOf)
                .setMaxResults(1).getResultList().isEmpty();
    }

    public List<CohortMember> cohortsOf(Collection<UUID> memberships) {
        return em.createQuery("select c from CohortMember c where c.membershipId in :ids", CohortMember.class).setParameter("ids", memberships).getResultList();
    }

    public List<DocumentRead> readsOf(Collection<UUID> memberships) {
        return em.createQuery("select r from DocumentRead r where r.membershipId in :ids", DocumentRead.class).setParameter("ids", memberships).getResultList();
    }

    public List<OutsideTraining> outsideOf(Collection<UUID> memberships) {
        return em.createQuery("select o from OutsideTraining o where o.membershipId in :ids", OutsideTraining.class).setParameter("ids", memberships).getResultList();
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Moves up to so many kept counts of assignments that have moved; how many there were. */
    public int moveCounts(UUID from, UUID into, int most) {
        return moveCounts("tally", "unit_id", from, into, most) + moveCounts("due_tally", "unit_id, due_on", from, into, most);
    }

    private int moveCounts(String table, String more, UUID from, UUID into, int most) {
        List<?> rows = em.createNativeQuery("select assignment_id, " + more + " from " + table + " where organisation_id = ?1").setParameter(1, from.toString())
                .setMaxResults(most).getResultList();
        for (Object row : rows) {
            Object[] key = (Object[]) row;
            Query update = em.createNativeQuery("update " + table + " set organisation_id = ?1 where assignment_id = ?2 and unit_id = ?3" + (key.length > 2 ? " and due_on = ?4" : ""))
                    .setParameter(1, into.toString()).setParameter(2, key[0]).setParameter(3, key[1]);
            if (key.length > 2) {
                update.setParameter(4, key[2]);
            }
            update.executeUpdate();
        }
        return rows.size();
    }

    /** Handing out begins again for what an organisation has taken over. */
    public void beginAgain(UUID organisation) {
        em.createQuery("select a from Assignment a where a.organisationId = :id and a.work is not null", Assignment.class).setParameter("id", organisation)
                .getResultList().forEach(a -> a.workedTo(null));
    }
}
