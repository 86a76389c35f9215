package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions in a room, the answers that are open, what was counted, and who was there. */
@ApplicationScoped
public class RoomRepository {

    private EntityManager em;

    protected RoomRepository() {
    }

    @Inject
    public RoomRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public void flush() {
        em.flush();
    }

    public Optional<RoomSession> session(UUID id) {
        return Optional.ofNullable(em.find(RoomSession.class, id));
    }

    public Optional<RoomSession> byDigest(String digest) {
        return em.createQuery("select s from RoomSession s where s.digest = :digest", RoomSession.class).setParameter("digest", digest).getResultStream().findFirst();
    }

    /** Newest first; of these units only, or of all where none is named. */
    public List<RoomSession> sessions(UUID organisation, Set<UUID> units, boolean closed, int skip, int most) {
        TypedQuery<RoomSession> query = em.createQuery("select s from RoomSession s where s.organisationId = :organisation" + (closed ? " and s.closedAt is not null" : "")
                + (units.isEmpty() ? "" : " and s.unitId in :units") + " order by s.organisationId, s.openedAt desc, s.id", RoomSession.class)
                .setParameter("organisation", organisation);
        if (!units.isEmpty()) {
            query.setParameter("units", units);
        }
        return query.setFirstResult(skip).setMaxResults(most).getResultList();
    }

    public List<RoomSession> all(UUID organisation) {
        return em.createQuery("select s from RoomSession s where s.organisationId = :organisation", RoomSession.class).setParameter("organisation", organisation).getResultList();
    }

    /** How many sessions were closed, and how many people were counted in them. */
    public long[] counted(UUID organisation, Set<UUID> units) {
        TypedQuery<Object[]> query = em.createQuery("select count(s), sum(s.heads) from RoomSession s where s.organisationId = :organisation and s.closedAt is not null"
                + (units.isEmpty() ? "" : " and s.unitId in :units"), Object[].class).setParameter("organisation", organisation);
        if (!units.isEmpty()) {
            query.setParameter("units", units);
        }
        Object[] row = query.getSingleResult();
        return new long[] {((Number) row[0]).longValue(), row[1] == null ? 0 : ((Number) row[1]).longValue()};
    }

    /** Those that nobody closed in time. */
    public List<RoomSession> forgotten(Instant now, int most) {
        return em.createQuery("select s from RoomSession s where s.closedAt is null and s.expiresAt <= :now", RoomSession.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }

    public Optional<RoomAnswer> answer(UUID session, String question, String phone) {
        return Optional.ofNullable(em.find(RoomAnswer.class, new RoomAnswer.Key(session, question, phone)));
    }

    public long answers(UUID session, String question) {
        return em.createQuery("select count(a) from RoomAnswer a where a.sessionId = :session and a.question = :question", Long.class)
                .setParameter("session", session).setParameter("question", question).getSingleResult();
    }

    /** What phones gave, without the phones. */
    public List<String> given(UUID session, String question) {
        return em.createQuery("select a.given from RoomAnswer a where a.sessionId = :session and a.question = :question", String.class)
                .setParameter("session", session).setParameter("question", question).getResultList();
    }

    /** Removes every answer that a phone of this room gave. */
    public void removeAnswers(UUID session) {
        em.createQuery("delete from RoomAnswer a where a.sessionId = :session").setParameter("session", session).executeUpdate();
    }

    /** Removes answers from before this moment, whatever room they belong to. */
    public int removeAnswersBefore(Instant limit) {
        return em.createQuery("delete from RoomAnswer a where a.at < :limit").setParameter("limit", limit).executeUpdate();
    }

    /** What was counted, by choice; empty as long as it was not. */
    public Map<String, Integer> tally(UUID session, String question) {
        return em.createQuery("select t from RoomTally t where t.sessionId = :session and t.question = :question", RoomTally.class)
                .setParameter("session", session).setParameter("question", question).getResultStream().collect(Collectors.toMap(RoomTally::choice, RoomTally::answers));
    }

    public void removeTally(UUID session, String question) {
        em.createQuery("delete from RoomTally t where t.sessionId = :session and t.question = :question").setParameter("session", session)
                .setParameter("question", question).executeUpdate();
    }

    public List<Attended> attended(UUID session) {
        return em.createQuery("select a from Attended a where a.sessionId = :session order by a.notedAt, a.id", Attended.class).setParameter("session", session).getResultList();
    }

    public Optional<Attended> attended(UUID session, UUID membership) {
        return em.createQuery("select a from Attended a where a.sessionId = :session and a.membershipId = :membership", Attended.class)
                .setParameter("session", session).setParameter("membership", membership).getResultStream().findFirst();
    }

    /** Where this member was, also where it does not count yet. */
    public List<Attended> everAttended(UUID membership) {
        return em.createQuery("select a from Attended a where a.membershipId = :membership order by a.notedAt, a.id", Attended.class)
                .setParameter("membership", membership).getResultList();
    }

    /** Where these members were, as far as it counts. */
    public List<Attended> attendedBy(Collection<UUID> memberships) {
        return memberships.isEmpty() ? List.of() : em.createQuery("select a from Attended a where a.membershipId in :memberships and a.completedAt is not null "
                + "order by a.completedAt, a.id", Attended.class).setParameter("memberships", memberships).getResultList();
    }

    /** How many are recorded of each session: members first, then those whose names are not kept. */
    public Map<UUID, long[]> recorded(Collection<UUID> sessions) {
        return sessions.isEmpty() ? Map.of() : em.createQuery("select a.sessionId, count(a.membershipId), count(a) from Attended a where a.sessionId in :sessions "
                + "and a.completedAt is not null group by a.sessionId", Object[].class).setParameter("sessions", sessions).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new long[] {((Number) row[1]).longValue(), ((Number) row[2]).longValue() - ((Number) row[1]).longValue()}));
    }

    public List<RoomSession> sessionsOf(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select s from RoomSession s where s.id in :ids", RoomSession.class).setParameter("ids", ids).getResultList();
    }

    public void remove(Attended attended) {
        em.remove(attended);
    }
}
