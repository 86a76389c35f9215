package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens of organisations' own systems. */
@ApplicationScoped
public class InterfaceRepository {

    private EntityManager em;

    protected InterfaceRepository() {
    }

    @Inject
    public InterfaceRepository(EntityManager em) {
        this.em = em;
    }

    public void add(InterfaceToken token) {
        em.persist(token);
    }

    public Optional<InterfaceToken> find(UUID id) {
        return Optional.ofNullable(em.find(InterfaceToken.class, id));
    }

    public Optional<InterfaceToken> byDigest(String digest) {
        return em.createQuery("select t from InterfaceToken t where t.digest = :digest", InterfaceToken.class).setParameter("digest", digest)
                .getResultStream().findFirst();
    }

    /** Newest first, at most so many. */
    public List<InterfaceToken> newest(UUID organisation, int most) {
        return em.createQuery("select t from InterfaceToken t where t.organisationId = :organisation order by t.madeAt desc, t.id", InterfaceToken.class)
                .setParameter("organisation", organisation).setMaxResults(most).getResultList();
    }

    /** How many of them open something. */
    public long working(UUID organisation, Instant now) {
        return em.createQuery("select count(t) from InterfaceToken t where t.organisationId = :organisation and t.revokedAt is null and t.expiresAt > :now", Long.class)
                .setParameter("organisation", organisation).setParameter("now", now).getSingleResult();
    }

    /** It was used on this day; whether that is news. Asked before it is written, so that a day's second use locks nothing. */
    public boolean use(UUID token, LocalDate day) {
        boolean news = find(token).filter(t -> t.lastUsed() == null || t.lastUsed().isBefore(day)).isPresent();
        return news && em.createQuery("update InterfaceToken t set t.lastUsed = :day where t.id = :id and (t.lastUsed is null or t.lastUsed < :day)")
                .setParameter("day", day).setParameter("id", token).executeUpdate() == 1;
    }
}
