package org.forewarned.authoring.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts with their revisions and files. */
@ApplicationScoped
public class DraftRepository {

    private EntityManager em;

    protected DraftRepository() {
    }

    @Inject
    public DraftRepository(EntityManager em) {
        this.em = em;
    }

    /** @throws jakarta.persistence.PersistenceException if the module has one already */
    public void add(Draft draft) {
        em.persist(draft);
        em.flush();
    }

    public void add(DraftRevision revision) {
        em.persist(revision);
    }

    public void add(DraftFile file) {
        em.persist(file);
    }

    public List<Draft> all() {
        return em.createQuery("select d from Draft d order by d.moduleId", Draft.class).getResultList();
    }

    public Optional<Draft> of(String module) {
        return em.createQuery("select d from Draft d where d.moduleId = :module", Draft.class).setParameter("module", module).getResultStream().findFirst();
    }

    /** The module's draft, held until the transaction ends: of two who change it at once, the second sees what the first did. */
    public Optional<Draft> hold(String module) {
        return of(module).map(draft -> {
            em.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
            return draft;
        });
    }

    public Optional<DraftRevision> revision(UUID draft, int number) {
        return Optional.ofNullable(em.find(DraftRevision.class, new DraftRevision.Key(draft, number)));
    }

    /** Newest first. */
    public List<DraftRevision> revisions(UUID draft) {
        return em.createQuery("select r from DraftRevision r where r.draftId = :draft order by r.number desc", DraftRevision.class).setParameter("draft", draft).getResultList();
    }

    public Optional<DraftFile> file(UUID draft, String path, int number) {
        return Optional.ofNullable(em.find(DraftFile.class, new DraftFile.Key(draft, path, number)));
    }

    /** Of each path that was touched up to this revision, what that left. */
    public List<DraftFile> files(UUID draft, int number) {
        return em.createQuery("select f from DraftFile f where f.draftId = :draft and f.number = (select max(o.number) from DraftFile o "
                + "where o.draftId = f.draftId and o.path = f.path and o.number <= :number)", DraftFile.class)
                .setParameter("draft", draft).setParameter("number", number).getResultList();
    }

    /** Sends pending changes to the database now. */
    public void flush() {
        em.flush();
    }

    /** Removes a draft with all that belongs to it; remarks stay with the module. */
    public void remove(Draft draft) {
        for (String entity : List.of("DraftFile", "DraftRevision", "ReviewTick", "PlannedPublication")) {
            em.createQuery("delete from " + entity + " x where x.draftId = :draft").setParameter("draft", draft.id()).executeUpdate();
        }
        em.remove(draft);
        em.flush();
    }
}
