package org.forewarned.privacy.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Audit entries and their chain. */
@ApplicationScoped
public class AuditRepository {

    private EntityManager em;

    protected AuditRepository() {
    }

    @Inject
    public AuditRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Which entries.
     *
     * @param actor pseudonym of who did it
     * @param subject pseudonym of to whom it was done
     */
    public record Which(Optional<UUID> organisation, Optional<String> actor, Optional<String> subject, Optional<String> deed) {
    }

    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    public Optional<AuditEntry> entry(UUID id) {
        return Optional.ofNullable(em.find(AuditEntry.class, id));
    }

    /** One page, newest first, after this entry. */
    public List<AuditEntry> page(Which which, Optional<AuditEntry> after, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        which.organisation().ifPresent(id -> equal(where, values, "organisationId", id));
        which.actor().ifPresent(person -> equal(where, values, "actor", person));
        which.subject().ifPresent(person -> equal(where, values, "subject", person));
        which.deed().ifPresent(deed -> equal(where, values, "deed", deed));
        after.ifPresent(last -> {
            where.append(" and e.doneAt <= :at and (e.doneAt < :at or e.id > :id)");
            values.put("at", last.doneAt());
            values.put("id", last.id());
        });
        TypedQuery<AuditEntry> query = em.createQuery("select e from AuditEntry e where " + where + " order by e.doneAt desc, e.id", AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** The chain's ends, held until the transaction is over; empty when there is none yet. */
    public Optional<AuditChain> hold() {
        return Optional.ofNullable(em.find(AuditChain.class, AuditChain.ID, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<AuditChain> chain() {
        return Optional.ofNullable(em.find(AuditChain.class, AuditChain.ID));
    }

    public void add(AuditChain chain) {
        em.persist(chain);
        em.flush();
    }

    /** Whether any entry has a place. */
    public boolean anyChained() {
        return !em.createQuery("select e.id from AuditEntry e where e.place is not null", UUID.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** Entries without a place. */
    public List<AuditEntry> unchained(int most) {
        return em.createQuery("select e from AuditEntry e where e.place is null", AuditEntry.class).setMaxResults(most).getResultList();
    }

    /** Entries behind this place, in order. */
    public List<AuditEntry> after(long place, int most) {
        return em.createQuery("select e from AuditEntry e where e.place > :place order by e.place", AuditEntry.class).setParameter("place", place)
                .setMaxResults(most).getResultList();
    }

    /** Removes the first entries up to a place. */
    public void removeUpTo(long place) {
        em.createQuery("delete from AuditEntry e where e.place <= :place").setParameter("place", place).executeUpdate();
    }

    /** The last of the first entries that are older than this, within a few hundred. */
    public Optional<AuditEntry> lastOlder(long base, Instant limit, int most) {
        List<AuditEntry> first = after(base, most);
        AuditEntry last = null;
        for (AuditEntry entry : first) {
            if (!entry.doneAt().isBefore(limit)) {
                break;
            }
            last = entry;
        }
        return Optional.ofNullable(last);
    }

    /** Forgets what was read, so that a long walk stays small. */
    public void clear() {
        em.clear();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String field, Object value) {
        where.append(" and e.").append(field).append(" = :").append(field);
        values.put(field, value);
    }
}
