package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.AssignedQuery;

/** Long lists of what is asked of people, a page at a time, in the order of an index wherever that can be. */
@ApplicationScoped
public class AssignedRows {

    private EntityManager em;

    protected AssignedRows() {
    }

    @Inject
    public AssignedRows(EntityManager em) {
        this.em = em;
    }

    /** The people of an assignment who are wanted. */
    public List<Assigned> of(UUID assignment, AssignedQuery wanted, Set<UUID> units, LocalDate today) {
        boolean byName = wanted.order() == AssignedQuery.Order.NAME;
        String which = switch (wanted.which()) {
            case ALL -> "";
            case OPEN -> " and a.openDue is not null";
            case OVERDUE -> " and a.openDue < :today";
            case DONE -> " and a.openDue is null and a.doneAt is not null";
            case ATTENDED -> " and a.openDue is null and a.kind = 'attended'";
            case WAIVED -> " and a.openDue is null and a.doneAt is null and a.waivedAt is not null";
        };
        TypedQuery<Assigned> query = em.createQuery("select a from Assigned a" + (byName ? ", Membership m" : "") + " where a.assignmentId = :assignment"
                + (byName ? " and m.id = a.membershipId" : "") + which + " and a.endedAt is null" + (units.isEmpty() ? "" : " and a.unitId in :units")
                + (byName ? " order by m.nameSorted, a.id" : " order by a.assignmentId, a.openDue, a.doneAt, a.id"), Assigned.class).setParameter("assignment", assignment);
        if (wanted.which() == AssignedQuery.Which.OVERDUE) {
            query.setParameter("today", today);
        }
        return page(query, units, wanted.page());
    }

    /** What is overdue in an organisation, longest first, but for these assignments. */
    public List<Assigned> overdue(UUID organisation, Set<UUID> units, Set<UUID> but, LocalDate today, int page) {
        TypedQuery<UUID> query = em.createQuery("select a.id from Assigned a where a.organisationId = :organisation and a.openDue < :today"
                + (units.isEmpty() ? "" : " and a.unitId in :units") + (but.isEmpty() ? "" : " and a.assignmentId not in :but")
                + " order by a.organisationId, a.openDue, a.unitId, a.id", UUID.class).setParameter("organisation", organisation).setParameter("today", today);
        if (!but.isEmpty()) {
            query.setParameter("but", but);
        }
        List<UUID> ids = page(query, units, page);
        Map<UUID, Assigned> rows = ids.isEmpty() ? Map.of() : em.createQuery("select a from Assigned a where a.id in :ids", Assigned.class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Assigned::id, Function.identity()));
        return ids.stream().map(rows::get).toList();
    }

    /** Who still has to do it by this day, in order of ids. */
    public List<Assigned> due(UUID assignment, LocalDate due, UUID after, int most) {
        return em.createQuery("select a from Assigned a where a.assignmentId = :assignment and a.openDue = :due and a.doneAt is null and a.id > :after order by a.assignmentId, a.openDue, a.doneAt, a.id",
                Assigned.class).setParameter("assignment", assignment).setParameter("due", due)
                .setParameter("after", after == null ? Tally.NO_UNIT : after).setMaxResults(most).getResultList();
    }

    /** What was asked from one moment to another and is open, in order of that. */
    public List<Assigned> askedBetween(java.time.Instant from, java.time.Instant to, int skip, int most) {
        return em.createQuery("select a from Assigned a where a.askedAt >= :from and a.askedAt < :to and a.openDue is not null order by a.askedAt, a.id",
                Assigned.class).setParameter("from", from).setParameter("to", to).setFirstResult(skip).setMaxResults(most).getResultList();
    }

    /** The people behind these rows, by id. */
    public Map<UUID, Membership> people(Collection<Assigned> rows) {
        List<UUID> ids = rows.stream().map(Assigned::membershipId).distinct().toList();
        return ids.isEmpty() ? Map.of() : em.createQuery("select m from Membership m where m.id in :ids", Membership.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(Membership::id, Function.identity()));
    }

    private static <T> List<T> page(TypedQuery<T> query, Set<UUID> units, int page) {
        if (!units.isEmpty()) {
            query.setParameter("units", units);
        }
        return query.setFirstResult((page - 1) * AssignedQuery.PAGE).setMaxResults(AssignedQuery.PAGE).getResultList();
    }
}
