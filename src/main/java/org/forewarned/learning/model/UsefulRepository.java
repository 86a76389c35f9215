package org.forewarned.learning.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** What was said about lessons, waiting and added up. */
@ApplicationScoped
public class UsefulRepository {

    private EntityManager em;

    protected UsefulRepository() {
    }

    @Inject
    public UsefulRepository(EntityManager em) {
        this.em = em;
    }

    public void add(UsefulAnswer answer) {
        em.persist(answer);
    }

    public List<UsefulAnswer> waiting(int most) {
        return em.createQuery("select a from UsefulAnswer a order by a.id", UsefulAnswer.class).setMaxResults(most).getResultList();
    }

    /** Takes it away; false when another server has done so. */
    public boolean take(UsefulAnswer answer) {
        return em.createQuery("delete from UsefulAnswer a where a.id = :id").setParameter("id", answer.id()).executeUpdate() == 1;
    }

    /** The counts of a lesson, held until the transaction ends; begun now if there are none. */
    public UsefulCount hold(UUID version, String lesson) {
        UsefulCount known = em.find(UsefulCount.class, new UsefulCount.Key(version, lesson), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        UsefulCount first = new UsefulCount(version, lesson);
        em.persist(first);
        em.flush();
        return first;
    }

    public List<UsefulCount> counts(UUID version) {
        return em.createQuery("select c from UsefulCount c where c.versionId = :version", UsefulCount.class).setParameter("version", version).getResultList();
    }
}
