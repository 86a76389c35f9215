package org.forewarned.certification.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.certification.CertificateNumber;

/** The certificates that were given out. */
@ApplicationScoped
public class CertificateRepository {

    private EntityManager em;

    protected CertificateRepository() {
    }

    @Inject
    public CertificateRepository(EntityManager em) {
        this.em = em;
    }

    public void add(Certificate certificate) {
        em.persist(certificate);
    }

    public Optional<Certificate> certificate(CertificateNumber number) {
        return Optional.ofNullable(em.find(Certificate.class, number.text()));
    }

    /** Those of one completion, oldest first. */
    public List<Certificate> ofCompletion(UUID completion) {
        return em.createQuery("select c from Certificate c where c.completionId = :completion order by c.serial", Certificate.class)
                .setParameter("completion", completion).getResultList();
    }

    /** Those of these completions that count. */
    public List<Certificate> valid(Collection<UUID> completions) {
        return completions.isEmpty() ? List.of() : em.createQuery("select c from Certificate c where c.completionId in :completions and c.revokedAt is null", Certificate.class)
                .setParameter("completions", completions).getResultList();
    }

    public List<Certificate> ofLearner(UUID learner) {
        return em.createQuery("select c from Certificate c where c.learnerId = :learner order by c.issuedAt", Certificate.class)
                .setParameter("learner", learner).getResultList();
    }
}
