package org.forewarned.authoring.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.ReviewItem;

/** Remarks, ticks and planned publications. */
@ApplicationScoped
public class ReviewRepository {

    private EntityManager em;

    protected ReviewRepository() {
    }

    @Inject
    public ReviewRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Remark remark) {
        em.persist(remark);
    }

    public Optional<Remark> remark(UUID id) {
        return Optional.ofNullable(em.find(Remark.class, id));
    }

    /** All remarks about a module, oldest first. */
    public List<Remark> remarks(String module) {
        return em.createQuery("select r from Remark r where r.moduleId = :module order by r.madeAt", Remark.class).setParameter("module", module).getResultList();
    }

    /** Ticks an item anew. */
    public void put(ReviewTick tick, UUID draft) {
        tick(draft, tick.item()).ifPresent(old -> {
            em.remove(old);
            em.flush();
        });
        em.persist(tick);
    }

    public Optional<ReviewTick> tick(UUID draft, ReviewItem item) {
        return Optional.ofNullable(em.find(ReviewTick.class, new ReviewTick.Key(draft, item)));
    }

    public void remove(ReviewTick tick) {
        em.remove(tick);
    }

    public List<ReviewTick> ticks(UUID draft) {
        return em.createQuery("select t from ReviewTick t where t.draftId = :draft", ReviewTick.class).setParameter("draft", draft).getResultList();
    }

    public void add(PlannedPublication plan) {
        em.persist(plan);
    }

    public Optional<PlannedPublication> plan(UUID draft) {
        return Optional.ofNullable(em.find(PlannedPublication.class, draft));
    }

    public void remove(PlannedPublication plan) {
        em.remove(plan);
    }
}
