package org.forewarned.privacy.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Audit entries and their chain. */
@ApplicationScoped
public class AuditRepository {

    private static final int PSEUDONYM = 32;

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
     * @param actor pseudonym of who did it, or how it begins
     * @param subject pseudonym of to whom it was done, or how it begins
     * @param words that stand in the detail, in capitals or not; empty for any
     */
    public record Which(Optional<UUID> organisation, Optional<String> actor, Optional<String> subject, Optional<String> deed, Optional<Instant> since, Optional<Instant> before,
            String words) {

        /** Those that this person did. */
        public Which by(String person) {
            return new Which(organisation, Optional.of(person), subject, deed, since, before, words);
        }

        /** Those that were done to this person. */
        public Which about(String person) {
            return new Which(organisation, actor, Optional.of(person), deed, since, before, words);
        }
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
        which.actor().ifPresent(person -> person(where, values, "actor", person));
        which.subject().ifPresent(person -> person(where, values, "subject", person));
        which.deed().ifPresent(deed -> equal(where, values, "deed", deed));
        which.since().ifPresent(at -> {
            where.append(" and e.doneAt >= :since");
            values.put("since", at);
        });
        which.before().ifPresent(at -> {
            where.append(" and e.doneAt < :before");
            values.put("before", at);
        });
        if (!which.words().isEmpty()) {
            where.append(" and lower(e.detail) like :words escape '\\'");
            values.put("words", "%" + which.words().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
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

    /** A whole pseudonym, or those that begin so: their digits end before g. */
    private static void person(StringBuilder where, Map<String, Object> values, String field, String person) {
        if (person.length() == PSEUDONYM) {
            equal(where, values, field, person);
        } else {
            where.append(" and e.").append(field).append(" >= :").append(field).append(" and e.").append(field).append(" < :").append(field).append("End");
            values.put(field, person);
            values.put(field + "End", person + "g");
        }
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String field, Object value) {
        where.append(" and e.").append(field).append(" = :").append(field);
        values.put(field, value);
    }
}
