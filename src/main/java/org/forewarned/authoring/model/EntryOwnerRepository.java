package org.forewarned.authoring.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Who looks after which entry. */
@ApplicationScoped
public class EntryOwnerRepository {

    private EntityManager em;

    protected EntryOwnerRepository() {
    }

    @Inject
    public EntryOwnerRepository(EntityManager em) {
        this.em = em;
    }

    public void add(EntryOwner owner) {
        em.persist(owner);
    }

    public void remove(EntryOwner owner) {
        em.remove(owner);
    }

    public Optional<EntryOwner> of(String path) {
        return Optional.ofNullable(em.find(EntryOwner.class, path));
    }

    public List<EntryOwner> all() {
        return em.createQuery("select o from EntryOwner o", EntryOwner.class).getResultList();
    }
}
