package org.forewarned.learning.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is asked again, and what they answered, waiting and added up. */
@ApplicationScoped
public class FollowUpRepository {

    private EntityManager em;

    protected FollowUpRepository() {
    }

    @Inject
    public FollowUpRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once: of two presses at the same moment one fails here. */
    public void add(FollowUp followUp) {
        em.persist(followUp);
        em.flush();
    }

    public void remove(FollowUp followUp) {
        em.remove(followUp);
    }

    public Optional<FollowUp> followUp(UUID id) {
        return Optional.ofNullable(em.find(FollowUp.class, id));
    }

    public Optional<FollowUp> ofEnrolment(UUID enrolment) {
        return em.createQuery("select f from FollowUp f where f.enrolmentId = :enrolment", FollowUp.class).setParameter("enrolment", enrolment).getResultStream().findFirst();
    }

    /** Those of a learner, begun first first. */
    public List<FollowUp> of(UUID learner) {
        return em.createQuery("select f from FollowUp f, Enrolment e where f.enrolmentId = e.id and e.learnerId = :learner order by f.begunOn, f.id", FollowUp.class)
                .setParameter("learner", learner).getResultList();
    }

    /** Those of which a mail is to tell, a page of them. */
    public List<FollowUp> toTell(LocalDate today, int most) {
        return em.createQuery("select f from FollowUp f where f.mailOn <= :today order by f.mailOn, f.id", FollowUp.class).setParameter("today", today)
                .setMaxResults(most).getResultList();
    }

    /** Those that have ended by themselves, a page of them. */
    public List<FollowUp> endedBefore(LocalDate today, int most) {
        return em.createQuery("select f from FollowUp f where f.endsOn < :today order by f.endsOn, f.id", FollowUp.class).setParameter("today", today)
                .setMaxResults(most).getResultList();
    }

    /** Writes what was changed; a server that was slower fails here, before it queues anything. */
    public void flush() {
        em.flush();
    }

    public void add(FollowUpAnswer answer) {
        em.persist(answer);
    }

    public List<FollowUpAnswer> waiting(int most) {
        return em.createQuery("select a from FollowUpAnswer a order by a.id", FollowUpAnswer.class).setMaxResults(most).getResultList();
    }

    /** Takes it away; false when another server has done so. */
    public boolean take(FollowUpAnswer answer) {
        return em.createQuery("delete from FollowUpAnswer a where a.id = :id").setParameter("id", answer.id()).executeUpdate() == 1;
    }

    /** The sums of a step, held until the transaction ends; begun now if there are none. */
    public FollowUpCount hold(UUID version, String step, String about) {
        FollowUpCount known = em.find(FollowUpCount.class, new FollowUpCount.Key(version, step, about), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        FollowUpCount first = new FollowUpCount(version, step, about);
        em.persist(first);
        em.flush();
        return first;
    }

    public List<FollowUpCount> counts(UUID version) {
        return em.createQuery("select c from FollowUpCount c where c.versionId = :version", FollowUpCount.class).setParameter("version", version).getResultList();
    }
}
