package org.forewarned.privacy.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The list of erasures. */
@ApplicationScoped
public class ErasureRepository {

    private EntityManager em;

    protected ErasureRepository() {
    }

    @Inject
    public ErasureRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Erasure erasure) {
        if (em.find(Erasure.class, erasure.digest()) == null) {
            em.persist(erasure);
        }
    }

    /** All of them; some hundred bytes for each person who was ever erased. */
    public List<Erasure> all() {
        return em.createQuery("select e from Erasure e", Erasure.class).getResultList();
    }
}
