package org.forewarned.assessment.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts and their responses. */
@ApplicationScoped
public class AttemptRepository {

    private EntityManager em;

    protected AttemptRepository() {
    }

    @Inject
    public AttemptRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once, for others refer to it. */
    public void add(Attempt attempt) {
        em.persist(attempt);
        em.flush();
    }

    public void add(Response response) {
        em.persist(response);
    }

    public Optional<Attempt> attempt(UUID id) {
        return Optional.ofNullable(em.find(Attempt.class, id));
    }

    /** The attempt, held until the transaction ends, so that an answer and handing in cannot cross. */
    public Optional<Attempt> hold(UUID id) {
        return Optional.ofNullable(em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Attempt> of(UUID enrolment) {
        return em.createQuery("select a from Attempt a where a.enrolmentId = :enrolment order by a.number", Attempt.class)
                .setParameter("enrolment", enrolment).getResultList();
    }

    public List<Response> responses(UUID attempt) {
        return em.createQuery("select r from Response r where r.attemptId = :attempt", Response.class)
                .setParameter("attempt", attempt).getResultList();
    }

    /** The responses of several attempts. */
    public List<Response> responses(Collection<UUID> attempts) {
        return attempts.isEmpty() ? List.of() : em.createQuery("select r from Response r where r.attemptId in :attempts", Response.class)
                .setParameter("attempts", attempts).getResultList();
    }

    /** The first attempts at anything that were handed in before {@code until}, oldest first, beginning behind this moment and attempt. */
    public List<Attempt> handedIn(Instant at, UUID id, Instant until, int most) {
        List<Attempt> some = new ArrayList<>(em.createQuery("select a from Attempt a where a.number = 1 and a.handedInAt = :at and a.id > :id order by a.id", Attempt.class)
                .setParameter("at", at).setParameter("id", id).setMaxResults(most).getResultList());
        if (some.size() < most) {                               // in two parts: one question for both reads all of the same moment again each time
            some.addAll(em.createQuery("select a from Attempt a where a.number = 1 and a.handedInAt > :at and a.handedInAt < :until order by a.handedInAt, a.id", Attempt.class)
                    .setParameter("at", at).setParameter("until", until).setMaxResults(most - some.size()).getResultList());
        }
        return some;
    }

    public Optional<Response> response(UUID attempt, String question) {
        return Optional.ofNullable(em.find(Response.class, new Response.Key(attempt, question)));
    }

    public void remove(Response response) {
        em.remove(response);
    }

    public void removeAll(UUID enrolment) {
        // one by one: with a query inside, Derby reads the responses of everybody
        em.createQuery("select a.id from Attempt a where a.enrolmentId = :enrolment", UUID.class).setParameter("enrolment", enrolment).getResultList()
                .forEach(id -> em.createQuery("delete from Response r where r.attemptId = :attempt").setParameter("attempt", id).executeUpdate());
        em.createQuery("delete from Attempt a where a.enrolmentId = :enrolment").setParameter("enrolment", enrolment).executeUpdate();
    }

    /** Removes responses that were given before this, at most so many, oldest first; returns how many. */
    public int removeResponses(Instant before, int most) {
        List<Response> old = em.createQuery("select r from Response r where r.givenAt < :before order by r.givenAt, r.attemptId, r.questionId", Response.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
        old.forEach(em::remove);
        return old.size();
    }

    /** Sends pending changes to the database now, so that numbers that must differ are seen to differ. */
    public void flush() {
        em.flush();
    }
}
