package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.Counts;

/** What the kept counts say. Reads as many rows as there are units and dates, however many people there are. */
@ApplicationScoped
public class AssignmentFigures {

    private EntityManager em;

    protected AssignmentFigures() {
    }

    @Inject
    public AssignmentFigures(EntityManager em) {
        this.em = em;
    }

    /** How many people did one of these with one of these versions, and it still is asked of them. */
    public long doneWith(UUID organisation, Collection<UUID> asked, Collection<UUID> versions) {
        return em.createQuery("select count(distinct a.membershipId) from Assigned a where a.organisationId = :organisation and a.assignmentId in :asked "
                + "and a.versionId in :versions and a.endedAt is null", Long.class).setParameter("organisation", organisation).setParameter("asked", asked)
                .setParameter("versions", versions).getSingleResult();
    }

    /** How many people are here, by unit; those in none under {@link Tally#NO_UNIT}. */
    public Map<UUID, Long> people(UUID organisation) {
        Map<UUID, Long> people = new HashMap<>();
        rows("select unit_id, people from headcount where organisation_id = ?", List.of(organisation))
                .forEach(row -> people.put(id(row[0]), number(row[1])));
        return people;
    }

    /** By assignment; of these units only, or of all where none is named. */
    public Map<UUID, Counts> byAssignment(UUID organisation, Set<UUID> units) {
        return counts("select assignment_id, sum(asked), sum(under_way), sum(done), sum(waived), sum(attended) from tally where organisation_id = ?"
                + among(units) + " group by assignment_id", organisation, units);
    }

    /** Of one assignment, by unit. */
    public Map<UUID, Counts> byUnit(UUID assignment, Set<UUID> units) {
        return counts("select unit_id, sum(asked), sum(under_way), sum(done), sum(waived), sum(attended) from tally where assignment_id = ?"
                + among(units) + " group by unit_id", assignment, units);
    }

    /** What is still to do, by assignment and day. */
    public List<ToDo> toDo(UUID organisation, Set<UUID> units) {
        List<Object> values = values(organisation, units);
        return rows("select assignment_id, due_on, sum(to_do) from due_tally where organisation_id = ?" + among(units)
                + " group by assignment_id, due_on having sum(to_do) > 0 order by due_on, assignment_id", values).stream()
                .map(row -> new ToDo(id(row[0]), day(row[1]), number(row[2]))).toList();
    }

    /** How many are overdue, by unit, of what is not paused. */
    public Map<UUID, Long> late(UUID organisation, Set<UUID> units, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(organisation, today));
        values.addAll(units);
        return rows("select d.unit_id, sum(d.to_do) from due_tally d join assignment a on a.id = d.assignment_id where d.organisation_id = ? and d.due_on < ?"
                + " and a.paused_at is null" + among(units).replace("unit_id", "d.unit_id") + " group by d.unit_id having sum(d.to_do) > 0", values).stream()
                .collect(Collectors.toMap(row -> id(row[0]), row -> number(row[1])));
    }

    /** Removes counts of nothing that lie in the past. */
    public int removeEmpty(LocalDate before) {
        return em.createNativeQuery("delete from due_tally where to_do = 0 and due_on < ?1").setParameter(1, Date.valueOf(before)).executeUpdate();
    }

    private Map<UUID, Counts> counts(String sql, UUID of, Set<UUID> units) {
        return rows(sql, values(of, units)).stream().collect(Collectors.toMap(row -> id(row[0]),
                row -> new Counts(number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]))));
    }

    private static String among(Set<UUID> units) {
        return units.isEmpty() ? "" : " and unit_id in (" + String.join(", ", java.util.Collections.nCopies(units.size(), "?")) + ")";
    }

    private static List<Object> values(UUID first, Set<UUID> units) {
        List<Object> values = new ArrayList<>();
        values.add(first);
        values.addAll(units);
        return values;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<?> values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            query.setParameter(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value instanceof UUID id ? id.toString() : value);
        }
        return query.getResultList();
    }

    private static UUID id(Object column) {
        return UUID.fromString(String.valueOf(column));
    }

    private static long number(Object column) {
        return Optional.ofNullable((Number) column).map(Number::longValue).orElse(0L);
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : column instanceof java.sql.Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(column).substring(0, 10));
    }

    /** So many have to have done it by that day, and have not. */
    public record ToDo(UUID assignment, LocalDate due, long people) {
    }
}
