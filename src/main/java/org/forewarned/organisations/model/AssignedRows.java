package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.AssignedQuery;
import org.forewarned.organisations.OverdueQuery;

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

    /**
     * What is overdue.
     *
     * @param units of people in these; in all where none is named
     * @param only this assignment
     * @param but these assignments
     */
    public record Late(Set<UUID> units, Optional<UUID> only, Set<UUID> but, LocalDate today) {
    }

    /**
     * What is overdue in an organisation.
     *
     * @param all how many there are: the latest come from the end of the index, and only a short list is sorted by name
     */
    public List<Assigned> overdue(UUID organisation, Late late, OverdueQuery.Order order, long all, int page) {
        boolean byName = order == OverdueQuery.Order.NAME && all <= AssignedQuery.MOST_BY_NAME;
        TypedQuery<UUID> query = em.createQuery("select a.id from Assigned a" + (byName ? ", Membership m" : "") + " where a.organisationId = :organisation and a.openDue < :today"
                + (byName ? " and m.id = a.membershipId" : "") + (late.units().isEmpty() ? "" : " and a.unitId in :units") + (late.but().isEmpty() ? "" : " and a.assignmentId not in :but")
                + (late.only().isEmpty() ? "" : " and a.assignmentId = :only")
                + " order by " + (byName ? "m.nameSorted, a.id" : late.only().isEmpty() ? "a.organisationId, a.openDue, a.unitId, a.id" : "a.assignmentId, a.openDue, a.doneAt, a.id"),
                UUID.class).setParameter("organisation", organisation).setParameter("today", late.today());
        late.only().ifPresent(only -> query.setParameter("only", only));
        if (!late.but().isEmpty()) {
            query.setParameter("but", late.but());
        }
        if (!late.units().isEmpty()) {
            query.setParameter("units", late.units());
        }
        boolean backwards = order == OverdueQuery.Order.LATEST;
        long from = backwards ? all - (long) page * AssignedQuery.PAGE : (page - 1L) * AssignedQuery.PAGE;
        int most = (int) Math.min(AssignedQuery.PAGE, AssignedQuery.PAGE + from);
        List<UUID> ids = most <= 0 ? List.of() : new ArrayList<>(query.setFirstResult((int) Math.max(0, from)).setMaxResults(most).getResultList());
        if (backwards) {
            Collections.reverse(ids);
        }
        Map<UUID, Assigned> rows = those(ids).stream().collect(Collectors.toMap(Assigned::id, Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /**
     * All rounds of an assignment for these people. Looked up by the people alone, and so the assignment is compared as an expression: from an index
     * of assignments PostgreSQL would go through all that this one has.
     */
    public List<Round> rounds(UUID assignment, Collection<UUID> memberships) {
        if (memberships.isEmpty()) {
            return List.of();
        }
        Query query = em.createNativeQuery("select id, membership_id, round, ended_at from assigned where assignment_id || '' = ? and membership_id in ("
                + String.join(",", Collections.nCopies(memberships.size(), "?")) + ")").setParameter(1, assignment.toString());
        int at = 1;
        for (UUID person : memberships) {
            query.setParameter(++at, person.toString());
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Round(UUID.fromString((String) row[0]), UUID.fromString((String) row[1]),
                ((Number) row[2]).intValue(), row[3] != null)).toList();
    }

    /** That something was asked of somebody, for the first time or again. */
    public record Round(UUID id, UUID membership, int number, boolean ended) {
    }

    public List<Assigned> those(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select a from Assigned a where a.id in :ids", Assigned.class).setParameter("ids", ids).getResultList();
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
