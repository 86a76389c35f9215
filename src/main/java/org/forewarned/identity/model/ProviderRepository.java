package org.forewarned.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Providers, the domains that lead to them, and who is who there. */
@ApplicationScoped
public class ProviderRepository {

    private static final int MOST = 200;
    private static final String ISSUER = "issuer";
    private static final String PROVIDER = "provider";

    private EntityManager em;

    protected ProviderRepository() {
    }

    @Inject
    public ProviderRepository(EntityManager em) {
        this.em = em;
    }

    public void add(IdentityProvider provider) {
        em.persist(provider);
        em.flush();
    }

    public Optional<IdentityProvider> provider(UUID id) {
        return Optional.ofNullable(em.find(IdentityProvider.class, id));
    }

    public Optional<IdentityProvider> byIssuer(String issuer) {
        return em.createQuery("select p from IdentityProvider p where p.issuer = :issuer", IdentityProvider.class)
                .setParameter(ISSUER, issuer).getResultStream().findFirst();
    }

    /** All that there are, by name; there are few. */
    public List<IdentityProvider> all() {
        return em.createQuery("select p from IdentityProvider p order by p.name, p.id", IdentityProvider.class).setMaxResults(MOST).getResultList();
    }

    public Optional<ProviderDomain> domain(String domain) {
        return Optional.ofNullable(em.find(ProviderDomain.class, domain));
    }

    public List<String> domains(UUID provider) {
        return em.createQuery("select d.domain from ProviderDomain d where d.providerId = :provider order by d.domain", String.class)
                .setParameter(PROVIDER, provider).getResultList();
    }

    /** Makes these the domains that lead to a provider. */
    public void lead(UUID provider, List<String> domains) {
        em.flush();
        em.createQuery("delete from ProviderDomain d where d.providerId = :provider").setParameter(PROVIDER, provider).executeUpdate();
        domains.forEach(domain -> em.persist(new ProviderDomain(domain, provider)));
    }

    public void add(ExternalIdentity identity) {
        em.persist(identity);
        em.flush();
    }

    public Optional<ExternalIdentity> person(String issuer, String subject) {
        return em.createQuery("select i from ExternalIdentity i where i.issuer = :issuer and i.subject = :subject", ExternalIdentity.class)
                .setParameter(ISSUER, issuer).setParameter("subject", subject).getResultStream().findFirst();
    }

    public List<ExternalIdentity> of(UUID account) {
        return em.createQuery("select i from ExternalIdentity i where i.accountId = :account order by i.madeAt, i.id", ExternalIdentity.class)
                .setParameter("account", account).getResultList();
    }

    public void remove(ExternalIdentity identity) {
        em.remove(identity);
    }
}
