package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links, class codes and cards: the ways into an organisation. */
@ApplicationScoped
public class WayRepository {

    private EntityManager em;

    protected WayRepository() {
    }

    @Inject
    public WayRepository(EntityManager em) {
        this.em = em;
    }

    public void add(JoiningWay way) {
        em.persist(way);
    }

    public void add(Card card) {
        em.persist(card);
    }

    public Optional<JoiningWay> way(UUID id) {
        return Optional.ofNullable(em.find(JoiningWay.class, id));
    }

    public Optional<JoiningWay> wayByDigest(String digest) {
        return em.createQuery("select w from JoiningWay w where w.digest = :digest", JoiningWay.class)
                .setParameter("digest", digest).getResultStream().findFirst();
    }

    /** The ways of an organisation that run out last come first; at most so many. */
    public List<JoiningWay> ways(UUID organisation, int most) {
        return em.createQuery("select w from JoiningWay w where w.organisationId = :organisation order by w.expiresAt desc, w.id", JoiningWay.class)
                .setParameter("organisation", organisation).setMaxResults(most).getResultList();
    }

    /** Somebody came in by it. Many may at the same time, so the row is not read before. */
    public void count(UUID way) {
        em.createQuery("update JoiningWay w set w.uses = w.uses + 1 where w.id = :id").setParameter("id", way).executeUpdate();
    }

    /** Takes it back unless that has been done; returns whether it was open. Of two at the same time one only is told so. */
    public boolean useUp(UUID way, UUID account, Instant now) {
        return em.createQuery("update JoiningWay w set w.revokedAt = :now, w.revokedBy = :account where w.id = :id and w.revokedAt is null")
                .setParameter("now", now).setParameter("account", account).setParameter("id", way).executeUpdate() == 1;
    }

    public Optional<Card> cardByDigest(String digest) {
        return em.createQuery("select c from Card c where c.digest = :digest", Card.class).setParameter("digest", digest).getResultStream().findFirst();
    }

    public Optional<Card> card(UUID organisation, int number) {
        return em.createQuery("select c from Card c where c.organisationId = :organisation and c.number = :number", Card.class)
                .setParameter("organisation", organisation).setParameter("number", number).getResultStream().findFirst();
    }

    /** Cards from this number downwards, the newest first. */
    public List<Card> cards(UUID organisation, int from, int most) {
        return em.createQuery("select c from Card c where c.organisationId = :organisation and c.number <= :from and c.number > :least order by c.number desc",
                Card.class).setParameter("organisation", organisation).setParameter("from", from).setParameter("least", from - most).getResultList();
    }

    public List<JoiningWay> allWays(UUID organisation) {
        return em.createQuery("select w from JoiningWay w where w.organisationId = :organisation", JoiningWay.class)
                .setParameter("organisation", organisation).getResultList();
    }

    public List<Card> unusedCards(UUID organisation) {
        return em.createQuery("select c from Card c where c.organisationId = :organisation and c.usedAt is null and c.revokedAt is null", Card.class)
                .setParameter("organisation", organisation).getResultList();
    }
}
