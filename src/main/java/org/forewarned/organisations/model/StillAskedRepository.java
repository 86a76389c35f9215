package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is still to be done, over all organisations, page by page. Which rows come next is read from an index of that table alone, and only then
 * who stands behind them: joined with the others in one query, Derby would read and sort all there is for each page.
 */
@ApplicationScoped
public class StillAskedRepository {

    private static final String ROWS = "select a.id, a.assignmentId, o.id, o.name, m.learnerId, m.email, o.confirmedAt, a.askedAt, a.dueOn, s.pathId, m.id"
            + " from Assigned a, Assignment s, Membership m, Organisation o where s.id = a.assignmentId and m.id = a.membershipId and o.id = a.organisationId"
            + " and s.pausedAt is null and s.withdrawnAt is null and m.here = 1 and o.endedAt is null and a.openDue is not null and ";

    private EntityManager em;

    protected StillAskedRepository() {
    }

    @Inject
    public StillAskedRepository(EntityManager em) {
        this.em = em;
    }

    /** The next assignment that has something due on this day. */
    public Optional<UUID> assignmentDue(LocalDate day, UUID after) {
        List<?> found = em.createNativeQuery("select min(assignment_id) from due_tally where due_on = ?1 and assignment_id > ?2 and to_do > 0")
                .setParameter(1, java.sql.Date.valueOf(day)).setParameter(2, after.toString()).getResultList();
        return found.stream().filter(java.util.Objects::nonNull).map(id -> UUID.fromString(id.toString())).findFirst();
    }

    /** Of one assignment, what is due on this day. */
    public List<UUID> due(UUID assignment, LocalDate day, UUID after, int most) {
        return page(em.createQuery("select a.id from Assigned a where a.assignmentId = :assignment and a.openDue = :day and a.doneAt is null and a.id > :after"
                + " order by a.assignmentId, a.openDue, a.doneAt, a.id", UUID.class)
                .setParameter("assignment", assignment).setParameter("day", day).setParameter("after", after), most);
    }

    /** What was asked between two moments, done or not: ids, and when. */
    public List<Object[]> asked(Instant from, UUID after, Instant before, int most) {
        return page(em.createQuery("select a.id, a.askedAt from Assigned a where a.askedAt >= :from and a.askedAt < :before and (a.askedAt > :from or a.id > :after)"
                + " order by a.askedAt, a.id", Object[].class).setParameter("from", from).setParameter("after", after).setParameter("before", before), most);
    }

    /** The first that was given another date between two moments. */
    public Optional<Object[]> moved(Instant from, UUID after, Instant before) {
        return page(em.createQuery("select c.id, c.assignmentId, c.at from AssignmentChange c, Assignment s where c.what = :what and c.at >= :from and c.at < :before"
                + " and (c.at > :from or c.id > :after) and s.id = c.assignmentId and s.work is null order by c.at, c.id", Object[].class)
                .setParameter("what", AssignmentChange.NEW_DATE).setParameter("from", from).setParameter("after", after).setParameter("before", before), 1).stream().findFirst();
    }

    /** Of one assignment. */
    public List<UUID> open(UUID assignment, UUID after, int most) {
        return page(em.createQuery("select a.id from Assigned a where a.assignmentId = :assignment and a.openDue is not null and a.id > :after order by a.id", UUID.class)
                .setParameter("assignment", assignment).setParameter("after", after), most);
    }

    /** These, a few hundred at most, as far as they are still to do by people who are here, of assignments that are not paused. */
    public List<Object[]> these(Collection<UUID> assigned) {
        return em.createQuery(ROWS + "a.id in :ids order by a.dueOn, a.id", Object[].class).setParameter("ids", assigned).getResultList();
    }

    /** Roles over organisations that stand, with the unit; null for the whole. */
    public List<Object[]> coordinators(UUID after, int most) {
        return page(em.createQuery("select r.id, o.id, o.name, r.accountId, r.unitId from RoleGiven r, Organisation o where o.id = r.organisationId and o.endedAt is null"
                + " and r.id > :after order by r.id", Object[].class).setParameter("after", after), most);
    }

    /** The units that this account coordinates there; one is null where it acts for the whole. */
    public List<UUID> roots(UUID account, UUID organisation) {
        return em.createQuery("select r from RoleGiven r where r.accountId = :account and r.organisationId = :organisation", RoleGiven.class)
                .setParameter("account", account).setParameter("organisation", organisation).getResultStream().map(RoleGiven::unitId).collect(Collectors.toCollection(ArrayList::new));
    }

    /** How much is still to be done there, or by people of these units, due on these days, of what is not paused. */
    public int toDo(UUID organisation, Optional<Set<UUID>> units, LocalDate from, LocalDate until) {
        return sum("select sum(c.to_do) from due_tally c join assignment s on s.id = c.assignment_id where c.organisation_id = ? and c.due_on >= ? and c.due_on <= ?"
                + " and s.paused_at is null and s.withdrawn_at is null", units, organisation.toString(), java.sql.Date.valueOf(from), java.sql.Date.valueOf(until));
    }

    /** How much has been done there, or by people of these units, of what is still asked. */
    public int done(UUID organisation, Optional<Set<UUID>> units) {
        return sum("select sum(c.done) from tally c join assignment s on s.id = c.assignment_id where c.organisation_id = ? and s.withdrawn_at is null", units,
                organisation.toString());
    }

    private int sum(String sql, Optional<Set<UUID>> units, Object... values) {
        if (units.filter(Set::isEmpty).isPresent()) {
            return 0;
        }
        List<Object> all = new ArrayList<>(List.of(values));
        units.ifPresent(some -> some.forEach(unit -> all.add(unit.toString())));
        Query query = em.createNativeQuery(sql + units.map(some -> " and c.unit_id in (" + String.join(",", Collections.nCopies(some.size(), "?")) + ")").orElse(""));
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(i + 1, all.get(i));
        }
        return query.getSingleResult() instanceof Number found ? found.intValue() : 0;
    }

    private static <T> List<T> page(TypedQuery<T> query, int most) {
        return query.setMaxResults(most).getResultList();
    }
}
