package org.forewarned.reporting.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.reporting.PreparedState;

/** Evidence that is prepared behind the pages. */
@ApplicationScoped
public class PreparedRepository {

    private EntityManager em;

    protected PreparedRepository() {
    }

    @Inject
    public PreparedRepository(EntityManager em) {
        this.em = em;
    }

    public void add(PreparedEvidence prepared) {
        em.persist(prepared);
    }

    public Optional<PreparedEvidence> find(UUID id) {
        return Optional.ofNullable(em.find(PreparedEvidence.class, id));
    }

    public void remove(PreparedEvidence prepared) {
        em.remove(prepared);
    }

    /** Writes what was changed: of two servers that take the same one fails here. */
    public void flush() {
        em.flush();
    }

    /** The one that has waited longest, or on which nobody has been at work since then. */
    public Optional<PreparedEvidence> next(Instant stalled) {
        return em.createQuery("select p from PreparedEvidence p where p.state = :waiting or (p.state = :working and p.beatAt < :stalled) order by p.askedAt, p.id",
                PreparedEvidence.class).setParameter("waiting", PreparedState.WAITING).setParameter("working", PreparedState.WORKING).setParameter("stalled", stalled)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** What this account asked for in an organisation, newest first. */
    public List<PreparedEvidence> of(UUID organisation, UUID account, int most) {
        return em.createQuery("select p from PreparedEvidence p where p.organisationId = :organisation and p.askedBy = :account order by p.askedAt desc, p.id",
                PreparedEvidence.class).setParameter("organisation", organisation).setParameter("account", account).setMaxResults(most).getResultList();
    }

    public List<PreparedEvidence> of(Collection<UUID> organisations) {
        return organisations.isEmpty() ? List.of() : em.createQuery("select p from PreparedEvidence p where p.organisationId in :organisations", PreparedEvidence.class)
                .setParameter("organisations", organisations).getResultList();
    }

    /** Those that were asked for before then, oldest first. */
    public List<PreparedEvidence> askedBefore(Instant then, int most) {
        return em.createQuery("select p from PreparedEvidence p where p.askedAt < :then order by p.askedAt, p.id", PreparedEvidence.class).setParameter("then", then)
                .setMaxResults(most).getResultList();
    }

    /** All of them, a part at a time in the order of ids. */
    public List<PreparedEvidence> after(UUID last, int most) {
        return em.createQuery("select p from PreparedEvidence p where p.id > :last order by p.id", PreparedEvidence.class).setParameter("last", last)
                .setMaxResults(most).getResultList();
    }

    /** Whether a file of this name belongs to something. */
    public boolean knows(String file) {
        return em.createQuery("select count(p.id) from PreparedEvidence p where p.fileName = :file", Long.class).setParameter("file", file).getSingleResult() > 0;
    }
}
