package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.PeopleQuery.Show;

/** The people of one organisation: pages of them in order, and those that a list from elsewhere means. */
@ApplicationScoped
public class PeopleRepository {

    private EntityManager em;

    protected PeopleRepository() {
    }

    @Inject
    public PeopleRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Which people, of one organisation.
     *
     * @param show who of them; of those who have left, whoever is not forgotten
     * @param units only those in one of these; everybody where it is empty
     * @param words beginning of a word of the folded name; empty for any
     */
    public record Which(UUID organisation, Show show, Optional<Collection<UUID>> units, String words) {
    }

    /** The order of a page. */
    public enum Order { NAME, NEWEST }

    /** One page: those after so many in this order. The ids come from an index alone, then only the page's rows are read. */
    public List<Membership> page(Which which, Order order, int skip, int most) {
        Map<String, Object> values = new HashMap<>();
        String where = where(which, values);
        String by = order == Order.NAME ? "m.nameSorted, m.id" : "m.joinedAt desc, m.id";
        TypedQuery<Object[]> query = em.createQuery("select m.id, m.nameSorted, m.joinedAt from Membership m where " + where + " order by " + by, Object[].class);
        values.forEach(query::setParameter);
        List<UUID> ids = query.setFirstResult(skip).setMaxResults(most).getResultList().stream().map(row -> (UUID) row[0]).toList();
        Map<UUID, Membership> rows = byIds(ids);
        return ids.stream().map(rows::get).toList();
    }

    public long count(Which which) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query = em.createQuery("select count(m.id) from Membership m where " + where(which, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** One by one: that is quick, and needs no plan that may be wrong. */
    public Map<UUID, Membership> byIds(Collection<UUID> ids) {
        return ids.stream().map(id -> em.find(Membership.class, id)).filter(Objects::nonNull).collect(Collectors.toMap(Membership::id, Function.identity(), (a, b) -> a));
    }

    /** Those with this reference, also who have left. */
    public List<Membership> byReference(UUID organisation, String reference) {
        return by("externalRef", organisation, reference);
    }

    /** Those with this address, also who have left. */
    public List<Membership> byEmail(UUID organisation, String email) {
        return by("email", organisation, email);
    }

    /** Everybody, also who has left, as far as a list can tell them apart. */
    public List<Known> all(UUID organisation) {
        return em.createQuery("select m.id, m.displayName, m.email, m.externalRef, m.unitId, m.roleLabel, m.here, m.young from Membership m "
                + "where m.organisationId = :organisation and m.here >= 0", Object[].class).setParameter("organisation", organisation).getResultStream()
                .map(row -> new Known((UUID) row[0], text(row[1]), text(row[2]), text(row[3]), (UUID) row[4], text(row[5]), ((Integer) row[6]) == 1, ((Integer) row[7]) == 1)).toList();
    }

    /** Somebody as a list can know them; unit may be null. */
    public record Known(UUID id, String name, String email, String reference, UUID unit, String roleLabel, boolean here, boolean young) {
    }

    /** Who is in which cohort of an organisation, of those whose members are named. */
    public List<CohortMember.Key> inCohorts(UUID organisation) {
        return em.createQuery("select m.cohortId, m.membershipId from CohortMember m, Cohort c where c.organisationId = :organisation and m.cohortId = c.id", Object[].class)
                .setParameter("organisation", organisation).getResultStream().map(row -> new CohortMember.Key((UUID) row[0], (UUID) row[1])).toList();
    }

    /** Whoever came in by the card of this number. */
    public List<Membership> byCard(UUID organisation, int number) {
        return em.createQuery("select m from Membership m, Card c where c.organisationId = :organisation and c.number = :number and m.id = c.membershipId "
                + "and m.organisationId = :organisation and m.here >= 0", Membership.class)
                .setParameter("organisation", organisation).setParameter("number", number).getResultList();
    }

    /** A few hundred rows of an organisation, with these units or with none of them, in order of ids after this one. */
    public List<Membership> some(UUID organisation, Optional<Collection<UUID>> units, UUID after, int most) {
        String where = "m.organisationId = :organisation and m.id > :after" + (units.isPresent() ? " and m.unitId in :units" : "");
        TypedQuery<Membership> query = em.createQuery("select m from Membership m where " + where + " order by m.id", Membership.class)
                .setParameter("organisation", organisation).setParameter("after", after);
        units.ifPresent(all -> query.setParameter("units", all));
        return query.setMaxResults(most).getResultList();
    }

    /** How many have an address, of those who have not come in themselves. */
    public long reachable(UUID organisation) {
        return em.createQuery("select count(m.id) from Membership m where m.organisationId = :organisation and m.learnerId is null and m.here = 1 and m.email is not null", Long.class)
                .setParameter("organisation", organisation).getSingleResult();
    }

    /** Those of them whom no invitation reached since this moment, in order of ids after this one. */
    public List<Membership> reachable(UUID organisation, Instant since, UUID after, int most) {
        return em.createQuery("select m from Membership m where m.organisationId = :organisation and m.learnerId is null and m.here = 1 and m.email is not null and m.id > :after"
                + " and not exists (select i.id from Invitation i where i.organisationId = :organisation and i.email = m.email and i.sends > 0 and i.sentAt > :since) order by m.id",
                Membership.class).setParameter("organisation", organisation).setParameter("since", since).setParameter("after", after).setMaxResults(most).getResultList();
    }

    private List<Membership> by(String field, UUID organisation, String value) {
        return em.createQuery("select m from Membership m where m.organisationId = :organisation and m." + field + " = :value", Membership.class)
                .setParameter("organisation", organisation).setParameter("value", value).getResultStream().filter(m -> !m.isUndone()).toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String where(Which which, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("m.organisationId = :organisation and m.here = :here");
        values.put("organisation", which.organisation());
        values.put("here", which.show() == Show.LEFT ? 0 : 1);
        if (which.show() == Show.WAITING) {
            where.append(" and m.learnerId is null");
        }
        if (which.show() == Show.LEFT) {
            where.append(" and (m.nameSorted <> '' or m.learnerId is not null or m.cardNumber is not null)");
        }
        which.units().ifPresent(units -> {
            where.append(" and m.unitId in :units");
            values.put("units", units);
        });
        if (!which.words().isEmpty()) {
            where.append(" and (m.nameSorted like :start or m.nameSorted like :word)");
            values.put("start", which.words() + "%");
            values.put("word", "% " + which.words() + "%");
        }
        return where.toString();
    }
}
