package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assignments, of whom they are asked, and how far each person is. */
@ApplicationScoped
public class AssignmentRepository {

    private EntityManager em;

    protected AssignmentRepository() {
    }

    @Inject
    public AssignmentRepository(EntityManager em) {
        this.em = em;
    }

    /** Counts that are written when {@link Tallying#write()} is called. */
    public Tallying tallying() {
        return new Tallying(em);
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    public Optional<Assignment> assignment(UUID id) {
        return Optional.ofNullable(em.find(Assignment.class, id));
    }

    public Optional<Assigned> assigned(UUID id) {
        return Optional.ofNullable(em.find(Assigned.class, id));
    }

    public Optional<Cohort> cohort(UUID id) {
        return Optional.ofNullable(em.find(Cohort.class, id));
    }

    public Optional<Document> document(UUID id) {
        return Optional.ofNullable(em.find(Document.class, id));
    }

    public List<AssignmentTarget> targets(UUID assignment) {
        return em.createQuery("select t from AssignmentTarget t where t.assignmentId = :assignment", AssignmentTarget.class)
                .setParameter("assignment", assignment).getResultList();
    }

    /** What this organisation asks now, paused or not, newest first. */
    public List<Assignment> asked(UUID organisation) {
        return em.createQuery("select a from Assignment a where a.organisationId = :organisation and a.withdrawnAt is null order by a.askedAt desc, a.id",
                Assignment.class).setParameter("organisation", organisation).getResultList();
    }

    /** All that it ever asked, newest first. */
    public List<Assignment> all(UUID organisation) {
        return em.createQuery("select a from Assignment a where a.organisationId = :organisation order by a.askedAt desc, a.id", Assignment.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** Assignments of which something is still to be handed out, changed or taken back. */
    public List<UUID> unfinished() {
        return em.createQuery("select a.id from Assignment a where a.work in :works", UUID.class)
                .setParameter("works", EnumSet.allOf(Assignment.Work.class)).getResultList();
    }

    /** What was done to it, newest first. */
    public List<AssignmentChange> changes(UUID assignment) {
        return em.createQuery("select c from AssignmentChange c where c.assignmentId = :assignment order by c.at desc", AssignmentChange.class)
                .setParameter("assignment", assignment).setMaxResults(100).getResultList();
    }

    /** The next people of those whom it is for, in order of their ids. Ids first: the index has all that is asked for, so nothing is sorted. */
    public List<Membership> people(UUID organisation, Aim aim, UUID after, int most) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<UUID> query = em.createQuery("select m.id from Membership m where m.organisationId = :organisation and m.here = 1 and m.id > :after"
                + and(aim, values) + " order by m.organisationId, m.here, m.id", UUID.class);
        values.forEach(query::setParameter);
        return inOrder(query.setParameter("organisation", organisation).setParameter("after", after == null ? Tally.NO_UNIT : after).setMaxResults(most).getResultList());
    }

    /** The next people of those who are meant, by name. */
    public List<Membership> byName(UUID organisation, Aim aim, String afterName, UUID afterId, int most) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<UUID> query = em.createQuery("select m.id from Membership m where m.organisationId = :organisation and m.here = 1 and m.nameSorted >= :name "
                + "and (m.nameSorted > :name or m.id > :after)" + and(aim, values) + " order by m.organisationId, m.here, m.nameSorted, m.id", UUID.class);
        values.forEach(query::setParameter);
        return inOrder(query.setParameter("organisation", organisation).setParameter("name", afterName).setParameter("after", afterId).setMaxResults(most)
                .getResultList());
    }

    /** A page of those who are meant, by name: after so many. */
    public List<Membership> byName(UUID organisation, Aim aim, int skip, int most) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<UUID> query = em.createQuery("select m.id from Membership m where m.organisationId = :organisation and m.here = 1" + and(aim, values)
                + " order by m.organisationId, m.here, m.nameSorted, m.id", UUID.class);
        values.forEach(query::setParameter);
        return inOrder(query.setParameter("organisation", organisation).setFirstResult(skip).setMaxResults(most).getResultList());
    }

    private static String and(Aim aim, Map<String, Object> values) {
        return aim.everybody() ? "" : " and " + aim.condition(values);
    }

    private List<Membership> inOrder(List<UUID> ids) {
        Map<UUID, Membership> found = memberships(ids).stream().collect(Collectors.toMap(Membership::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    public List<Waiver> waivers(Collection<UUID> assigned) {
        return assigned.isEmpty() ? List.of() : em.createQuery("select w from Waiver w where w.assignedId in :ids", Waiver.class)
                .setParameter("ids", assigned).getResultList();
    }

    /** All that was ever asked of these people, in order of when. */
    public List<Assigned> allOf(Collection<UUID> memberships) {
        return memberships.isEmpty() ? List.of() : em.createQuery("select a from Assigned a where a.membershipId in :memberships order by a.askedAt, a.id", Assigned.class)
                .setParameter("memberships", memberships).getResultList();
    }

    public List<OutsideTraining> outsideOf(Collection<UUID> memberships) {
        return memberships.isEmpty() ? List.of() : em.createQuery("select o from OutsideTraining o where o.membershipId in :memberships", OutsideTraining.class)
                .setParameter("memberships", memberships).getResultList();
    }

    /** How many people it is for. */
    public long count(UUID organisation, Aim aim) {
        return count(organisation, aim, "");
    }

    /** How many of them are young people. */
    public long young(UUID organisation, Aim aim) {
        return count(organisation, aim, " and m.young = 1");
    }

    private long count(UUID organisation, Aim aim, String more) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery("select count(m.id) from Membership m where m.organisationId = :organisation and m.here = 1"
                + more + and(aim, values), Long.class);
        values.forEach(query::setParameter);
        return query.setParameter("organisation", organisation).getSingleResult();
    }

    public List<Membership> memberships(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select m from Membership m where m.id in :ids", Membership.class)
                .setParameter("ids", ids).getResultList();
    }

    /** People at whom nobody has looked since they came, moved, left or came in. */
    public List<Membership> unsettled(int most) {
        return inOrder(em.createQuery("select m.id from Membership m where m.unsettled = 1 order by m.unsettled, m.id", UUID.class).setMaxResults(most).getResultList());
    }

    /** The membership of this learner there, unless it has been looked at since it changed. */
    public List<Membership> unsettled(UUID learner, UUID organisation) {
        return em.createQuery("select m from Membership m where m.learnerId = :learner and m.organisationId = :organisation and m.unsettled = 1", Membership.class)
                .setParameter("learner", learner).setParameter("organisation", organisation).getResultList();
    }

    /** What is asked of these people now. */
    public List<Assigned> current(Collection<UUID> memberships) {
        return memberships.isEmpty() ? List.of()
                : em.createQuery("select a from Assigned a where a.membershipId in :memberships and a.endedAt is null", Assigned.class)
                        .setParameter("memberships", memberships).getResultList();
    }

    /** All that was ever asked of somebody, newest first. */
    public List<Assigned> of(UUID membership) {
        return em.createQuery("select a from Assigned a where a.membershipId = :membership order by a.askedAt desc, a.id", Assigned.class)
                .setParameter("membership", membership).getResultList();
    }

    /** The ids of a learner's present memberships; nobody who is in no organisation costs more than one question. */
    public List<UUID> membershipsOf(UUID learner) {
        return em.createQuery("select m.id from Membership m where m.learnerId = :learner and m.here = 1", UUID.class)
                .setParameter("learner", learner).getResultList();
    }

    /** What is asked of these memberships of this module. */
    public List<Assigned> asked(Collection<UUID> memberships, String module) {
        return em.createQuery("select a from Assigned a, Assignment s where a.membershipId in :memberships and a.endedAt is null and s.id = a.assignmentId "
                + "and s.moduleId = :module and s.withdrawnAt is null", Assigned.class)
                .setParameter("memberships", memberships).setParameter("module", module).getResultList();
    }

    /** What is to be asked again by this day, a part at a time. */
    public List<Assigned> again(LocalDate today, int most) {
        return em.createQuery("select a from Assigned a where a.reopensOn <= :today order by a.reopensOn", Assigned.class)
                .setParameter("today", today).setMaxResults(most).getResultList();
    }

    public List<Cohort> cohorts(UUID organisation) {
        return em.createQuery("select c from Cohort c where c.organisationId = :organisation and c.closedAt is null order by c.name", Cohort.class)
                .setParameter("organisation", organisation).getResultList();
    }

    public Optional<CohortMember> member(UUID cohort, UUID membership) {
        return Optional.ofNullable(em.find(CohortMember.class, new CohortMember.Key(cohort, membership)));
    }

    /** Which of these people are in any of these cohorts. */
    public Set<UUID> among(Collection<UUID> cohorts, Collection<UUID> memberships) {
        return cohorts.isEmpty() || memberships.isEmpty() ? Set.of() : em.createQuery("select m.membershipId from CohortMember m where m.membershipId in :people and m.cohortId in :cohorts",
                UUID.class).setParameter("people", memberships).setParameter("cohorts", cohorts).getResultStream().collect(Collectors.toSet());
    }

    public long members(UUID cohort) {
        return em.createQuery("select count(c) from CohortMember c where c.cohortId = :cohort", Long.class).setParameter("cohort", cohort).getSingleResult();
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** Newest first. */
    public List<Document> documents(UUID organisation) {
        return em.createQuery("select d from Document d where d.organisationId = :organisation order by d.addedAt desc", Document.class)
                .setParameter("organisation", organisation).getResultList();
    }

    public Optional<DocumentRead> read(UUID document, UUID membership) {
        return Optional.ofNullable(em.find(DocumentRead.class, new DocumentRead.Key(document, membership)));
    }

    public Optional<Waiver> waiver(UUID assigned) {
        return Optional.ofNullable(em.find(Waiver.class, assigned));
    }

    /** What somebody learned elsewhere, newest first. */
    public List<OutsideTraining> outside(UUID membership) {
        return em.createQuery("select o from OutsideTraining o where o.membershipId = :membership order by o.doneOn desc", OutsideTraining.class)
                .setParameter("membership", membership).getResultList();
    }

    /** What is recorded of these people in rooms, from before they came in themselves. */
    public List<Attended> standIns(Collection<UUID> memberships) {
        return memberships.isEmpty() ? List.of() : em.createQuery("select a from Attended a where a.membershipId in :memberships and a.standIn is not null", Attended.class)
                .setParameter("memberships", memberships).getResultList();
    }

    /** Removes what is about this person but for the rows that are counted, which keep no name and no completion. */
    public void forget(UUID membership) {
        em.createQuery("delete from CohortMember c where c.membershipId = :membership").setParameter("membership", membership).executeUpdate();
        em.createQuery("delete from DocumentRead d where d.membershipId = :membership").setParameter("membership", membership).executeUpdate();
        em.createQuery("delete from OutsideTraining o where o.membershipId = :membership").setParameter("membership", membership).executeUpdate();
        em.createQuery("delete from Attended a where a.membershipId = :membership and a.completedAt is null").setParameter("membership", membership).executeUpdate();
        em.createQuery("update Attended a set a.membershipId = null, a.completionId = null, a.standIn = null where a.membershipId = :membership")
                .setParameter("membership", membership).executeUpdate();
        em.createQuery("select a.id from Assigned a where a.membershipId = :membership", UUID.class).setParameter("membership", membership).getResultList()
                .forEach(id -> em.createQuery("delete from Waiver w where w.assignedId = :assigned").setParameter("assigned", id).executeUpdate());
        em.createQuery("update Assigned a set a.completionId = null, a.nation = null, a.begunAt = null where a.membershipId = :membership")
                .setParameter("membership", membership).executeUpdate();
        new FeedRepository(em).touch(membership);
    }
}
