package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.StillOpen;
import org.forewarned.organisations.DoneCount;

/** How many people are known to have done a module, and to whom it is still open: counted in the database, of confirmed organisations only. */
@ApplicationScoped
public class DoneFigures {

    private static final String DONE = "select x.organisation_id, o.kind, %1$s, x.module_id, x.in_time, count(*) from (select a.organisation_id, %2$s as unit_id, s.module_id, "
            + "a.membership_id, max(a.noted_in_time) as in_time from assigned a join assignment s on s.id = a.assignment_id where a.noted_at >= ?1 and a.noted_at < ?2%3$s "
            + "group by a.organisation_id, %4$ss.module_id, a.membership_id) x join organisation o on o.id = x.organisation_id where o.confirmed_at is not null "
            + "group by x.organisation_id, o.kind, %5$sx.module_id, x.in_time";
    private static final String OPEN = "select a.organisation_id, o.kind, %1$s, s.module_id, count(distinct a.membership_id) from assigned a join assignment s on s.id = a.assignment_id "
            + "join organisation o on o.id = a.organisation_id where a.open_due is not null and s.module_id is not null and o.confirmed_at is not null%2$s "
            + "group by a.organisation_id, o.kind, %3$ss.module_id";

    private EntityManager em;

    protected DoneFigures() {
    }

    @Inject
    public DoneFigures(EntityManager em) {
        this.em = em;
    }

    /** Of every organisation as a whole. */
    public List<DoneCount> done(Instant from, Instant to) {
        return done(em.createNativeQuery(String.format(DONE, "x.organisation_id", "a.organisation_id", "", "", "")), from, to);
    }

    /** Of the units of one organisation, each by itself. */
    public List<DoneCount> done(UUID organisation, Instant from, Instant to) {
        return done(em.createNativeQuery(String.format(DONE, "x.unit_id", "a.unit_id", " and a.organisation_id = ?3", "a.unit_id, ", "x.unit_id, "))
                .setParameter(3, organisation.toString()), from, to);
    }

    /** Of every organisation as a whole. */
    public List<StillOpen> open() {
        return open(em.createNativeQuery(String.format(OPEN, "a.organisation_id", "", "")));
    }

    /** Of the units of one organisation, each by itself. */
    public List<StillOpen> open(UUID organisation) {
        return open(em.createNativeQuery(String.format(OPEN, "a.unit_id", " and a.organisation_id = ?1", "a.unit_id, ")).setParameter(1, organisation.toString()));
    }

    /** How many people of an organisation are forgotten by it. */
    public long forgotten(UUID organisation) {
        return em.createQuery("select count(m.id) from Membership m where m.organisationId = :organisation and m.here = 0 and m.nameSorted = '' and m.learnerId is null "
                + "and m.cardNumber is null", Long.class).setParameter("organisation", organisation).getSingleResult();
    }

    /** Whether an organisation is there and has not ended. */
    public boolean stands(UUID organisation) {
        return em.createQuery("select count(o.id) from Organisation o where o.id = :organisation and o.endedAt is null", Long.class)
                .setParameter("organisation", organisation).getSingleResult() > 0;
    }

    private static List<DoneCount> done(Query query, Instant from, Instant to) {
        return rows(query.setParameter(1, Timestamp.from(from)).setParameter(2, Timestamp.from(to)))
                .map(r -> new DoneCount(id(r[0]), kind(r[1]), id(r[2]), text(r[3]), number(r[4]) == 1, number(r[5]))).toList();
    }

    private static List<StillOpen> open(Query query) {
        return rows(query).map(r -> new StillOpen(id(r[0]), kind(r[1]), id(r[2]), text(r[3]), number(r[4]))).toList();
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast);
    }

    private static UUID id(Object value) {
        return UUID.fromString(text(value));
    }

    private static OrganisationKind kind(Object value) {
        return OrganisationKind.valueOf(text(value));
    }

    private static String text(Object value) {
        return value.toString().strip();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
