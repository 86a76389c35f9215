package org.forewarned.catalogue.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published versions. */
@ApplicationScoped
public class VersionRepository {

    private EntityManager em;

    protected VersionRepository() {
    }

    @Inject
    public VersionRepository(EntityManager em) {
        this.em = em;
    }

    public void add(ModuleVersion version) {
        em.persist(version);
    }

    public Optional<ModuleVersion> version(UUID id) {
        return Optional.ofNullable(em.find(ModuleVersion.class, id));
    }

    /** The newest version of a module. */
    public Optional<ModuleVersion> newest(String module) {
        return em.createQuery("select v from ModuleVersion v where v.moduleId = :module order by v.number desc", ModuleVersion.class)
                .setParameter("module", module).setMaxResults(1).getResultStream().findFirst();
    }

    public Optional<ModuleVersion> version(String module, int number) {
        return em.createQuery("select v from ModuleVersion v where v.moduleId = :module and v.number = :number", ModuleVersion.class)
                .setParameter("module", module).setParameter("number", number).getResultStream().findFirst();
    }

    /** The ids of the newest version of every module. */
    public List<UUID> newestOfAll() {
        return em.createQuery("select v.id from ModuleVersion v where v.number = "
                + "(select max(w.number) from ModuleVersion w where w.moduleId = v.moduleId) order by v.moduleId", UUID.class).getResultList();
    }
}
