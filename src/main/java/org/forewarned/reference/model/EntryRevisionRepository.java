package org.forewarned.reference.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.forewarned.reference.EntryKind;

/** What was checked or changed here. */
@ApplicationScoped
public class EntryRevisionRepository {

    private EntityManager em;

    protected EntryRevisionRepository() {
    }

    @Inject
    public EntryRevisionRepository(EntityManager em) {
        this.em = em;
    }

    /** @throws jakarta.persistence.PersistenceException if somebody else has just written the same number */
    public void add(EntryRevision revision) {
        em.persist(revision);
        em.flush();
    }

    /** How many there are: grows with each. */
    public long count() {
        return em.createQuery("select count(r) from EntryRevision r", Long.class).getSingleResult();
    }

    /** The newest of each entry. */
    public List<EntryRevision> newest() {
        return em.createQuery("select r from EntryRevision r where r.number = "
                + "(select max(o.number) from EntryRevision o where o.kind = r.kind and o.entry = r.entry)", EntryRevision.class).getResultList();
    }

    /** Those of one entry, newest first. */
    public List<EntryRevision> of(EntryKind kind, String entry) {
        return em.createQuery("select r from EntryRevision r where r.kind = :kind and r.entry = :entry order by r.number desc", EntryRevision.class)
                .setParameter("kind", kind).setParameter("entry", entry).getResultList();
    }
}
