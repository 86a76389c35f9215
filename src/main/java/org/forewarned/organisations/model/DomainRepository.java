package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The domains that organisations say are their own. */
@ApplicationScoped
public class DomainRepository {

    private EntityManager em;

    protected DomainRepository() {
    }

    @Inject
    public DomainRepository(EntityManager em) {
        this.em = em;
    }

    public void add(OrganisationDomain domain) {
        em.persist(domain);
    }

    public void remove(OrganisationDomain domain) {
        em.remove(domain);
    }

    public Optional<OrganisationDomain> find(UUID id) {
        return Optional.ofNullable(em.find(OrganisationDomain.class, id));
    }

    public Optional<OrganisationDomain> byLink(String digest) {
        return em.createQuery("select d from OrganisationDomain d where d.linkDigest = :digest", OrganisationDomain.class).setParameter("digest", digest)
                .getResultStream().findFirst();
    }

    /** An organisation's, by name. */
    public List<OrganisationDomain> of(UUID organisation) {
        return em.createQuery("select d from OrganisationDomain d where d.organisationId = :organisation order by d.domain", OrganisationDomain.class)
                .setParameter("organisation", organisation).getResultList();
    }

    /** Those that have been shown to be their organisation's own, where that is confirmed and stands. */
    public List<OrganisationDomain> admitting(String domain) {
        return em.createQuery("select d from OrganisationDomain d, Organisation o where d.domain = :domain and d.confirmedAt is not null and o.id = d.organisationId "
                + "and o.confirmedAt is not null and o.endedAt is null order by o.nameSorted, o.id", OrganisationDomain.class)
                .setParameter("domain", domain).getResultList();
    }

    /** Those of confirmed organisations that nobody has confirmed, longest first. */
    public List<OrganisationDomain> waiting(int most) {
        return em.createQuery("select d from OrganisationDomain d, Organisation o where d.confirmedAt is null and o.id = d.organisationId "
                + "and o.confirmedAt is not null and o.endedAt is null order by d.addedAt, d.id", OrganisationDomain.class).setMaxResults(most).getResultList();
    }
}
