package org.forewarned.learning.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** What was answered before and after modules, waiting and added up. */
@ApplicationScoped
public class BeforeAfterRepository {

    private EntityManager em;

    protected BeforeAfterRepository() {
    }

    @Inject
    public BeforeAfterRepository(EntityManager em) {
        this.em = em;
    }

    public void add(BeforeAfterAnswer answer) {
        em.persist(answer);
    }

    public List<BeforeAfterAnswer> waiting(int most) {
        return em.createQuery("select a from BeforeAfterAnswer a order by a.id", BeforeAfterAnswer.class).setMaxResults(most).getResultList();
    }

    /** Takes it away; false when another server has done so. */
    public boolean take(BeforeAfterAnswer answer) {
        return em.createQuery("delete from BeforeAfterAnswer a where a.id = :id").setParameter("id", answer.id()).executeUpdate() == 1;
    }

    /** The sums of a question, held until the transaction ends; begun now if there are none. */
    public BeforeAfterCount hold(UUID version, String question) {
        BeforeAfterCount known = em.find(BeforeAfterCount.class, new BeforeAfterCount.Key(version, question), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        BeforeAfterCount first = new BeforeAfterCount(version, question);
        em.persist(first);
        em.flush();
        return first;
    }

    public List<BeforeAfterCount> counts(UUID version) {
        return em.createQuery("select c from BeforeAfterCount c where c.versionId = :version", BeforeAfterCount.class).setParameter("version", version).getResultList();
    }
}
