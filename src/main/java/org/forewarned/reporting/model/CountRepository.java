package org.forewarned.reporting.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Sums over what learners did, and up to where they go. */
@ApplicationScoped
public class CountRepository {

    private EntityManager em;

    protected CountRepository() {
    }

    @Inject
    public CountRepository(EntityManager em) {
        this.em = em;
    }

    /** The mark, held until the transaction ends: another server that wants to count the same waits, and then goes on behind it. Of two that count for the first time one fails. */
    public CountMark hold(String name) {
        CountMark known = em.find(CountMark.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        CountMark first = new CountMark(name);
        em.persist(first);
        em.flush();
        return first;
    }

    public ItemCount begin(ItemCount count) {
        return added(count);
    }

    public ChoiceCount begin(ChoiceCount count) {
        return added(count);
    }

    /** The counts of a lesson, begun now if there are none. */
    public LessonCount lesson(UUID version, String lesson) {
        LessonCount known = em.find(LessonCount.class, new LessonCount.Key(version, lesson));
        return known != null ? known : added(new LessonCount(version, lesson));
    }

    public WayCount way(WayCount.Key key) {
        WayCount known = em.find(WayCount.class, key);
        return known != null ? known : added(new WayCount(key));
    }

    private <T> T added(T fresh) {
        em.persist(fresh);
        return fresh;
    }

    public List<ItemCount> items(UUID version) {
        return em.createQuery("select c from ItemCount c where c.versionId = :version", ItemCount.class).setParameter("version", version).getResultList();
    }

    public List<ChoiceCount> choices(UUID version, String question) {
        return em.createQuery("select c from ChoiceCount c where c.versionId = :version and c.questionId = :question", ChoiceCount.class).setParameter("version", version)
                .setParameter("question", question).getResultList();
    }

    /** The choices of all questions. */
    public List<ChoiceCount> choices(UUID version) {
        return em.createQuery("select c from ChoiceCount c where c.versionId = :version", ChoiceCount.class).setParameter("version", version).getResultList();
    }

    public List<LessonCount> lessons(UUID version) {
        return em.createQuery("select c from LessonCount c where c.versionId = :version", LessonCount.class).setParameter("version", version).getResultList();
    }

    public List<WayCount> ways(UUID version) {
        return em.createQuery("select c from WayCount c where c.versionId = :version", WayCount.class).setParameter("version", version).getResultList();
    }
}
