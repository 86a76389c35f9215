package org.forewarned.catalogue.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublicationKind;

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

    /** Stored at once, for others refer to it. @throws jakarta.persistence.PersistenceException if somebody else has just published the same number */
    public void add(ModuleVersion version) {
        em.persist(version);
        em.flush();
    }

    public void add(Publication publication) {
        em.persist(publication);
    }

    public void add(Withdrawal withdrawal) {
        em.persist(withdrawal);
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

    /** All versions of a module without their files, newest first. */
    public List<ModuleVersion> all(String module) {
        return em.createQuery("select v from ModuleVersion v where v.moduleId = :module order by v.number desc", ModuleVersion.class).setParameter("module", module).getResultList();
    }

    /** How versions came to be, of those that did not come with the program. */
    public Map<UUID, Publication> publications(Collection<UUID> versions) {
        return versions.isEmpty() ? Map.of() : em.createQuery("select p from Publication p where p.versionId in :versions", Publication.class).setParameter("versions", versions)
                .getResultStream().collect(Collectors.toMap(Publication::versionId, publication -> publication));
    }

    /** The material publications of a module after this version up to that one, oldest first. */
    public List<Publication> material(String module, int after, int upTo) {
        return em.createQuery("select p from Publication p, ModuleVersion v where v.id = p.versionId and v.moduleId = :module and v.number > :after and v.number <= :upTo "
                + "and p.kind = :kind order by v.number", Publication.class).setParameter("module", module).setParameter("after", after).setParameter("upTo", upTo)
                .setParameter("kind", PublicationKind.MATERIAL).getResultList();
    }

    /** The modules that are withdrawn. */
    public List<Withdrawal> withdrawn() {
        return em.createQuery("select w from Withdrawal w where w.endedAt is null order by w.madeAt", Withdrawal.class).getResultList();
    }
}
