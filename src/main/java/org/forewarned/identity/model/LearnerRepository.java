package org.forewarned.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Learners and the tokens of their devices. */
@ApplicationScoped
public class LearnerRepository {

    private EntityManager em;

    protected LearnerRepository() {
    }

    @Inject
    public LearnerRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once, for others refer to it. */
    public void add(Learner learner) {
        em.persist(learner);
        em.flush();
    }

    public void add(DeviceToken token) {
        em.persist(token);
    }

    public Optional<Learner> learner(UUID id) {
        return Optional.ofNullable(em.find(Learner.class, id));
    }

    public Optional<Learner> byCode(String codeHmac) {
        return em.createQuery("select l from Learner l where l.codeHmac = :hmac", Learner.class)
                .setParameter("hmac", codeHmac).getResultStream().findFirst();
    }

    public Optional<DeviceToken> token(String digest) {
        return Optional.ofNullable(em.find(DeviceToken.class, digest));
    }

    public List<DeviceToken> tokens(UUID learner) {
        return em.createQuery("select t from DeviceToken t where t.learnerId = :learner order by t.issuedAt", DeviceToken.class)
                .setParameter("learner", learner).getResultList();
    }

    public void revoke(String digest) {
        em.createQuery("delete from DeviceToken t where t.digest = :digest").setParameter("digest", digest).executeUpdate();
    }

    public void revokeAll(UUID learner) {
        em.createQuery("delete from DeviceToken t where t.learnerId = :learner").setParameter("learner", learner).executeUpdate();
    }

    /** Removes what can no longer be used; at most a few hundred rows at a time, so that nobody waits for it. */
    public int removeExpired(Instant now) {
        List<String> old = em.createQuery("select t.digest from DeviceToken t where t.expiresAt < :now", String.class)
                .setParameter("now", now).setMaxResults(500).getResultList();
        old.forEach(this::revoke);
        return old.size();
    }

    /** Learners whom nobody has seen since {@code limit}, those seen longest ago first, beginning behind this moment and id. */
    public List<Learner> unseenSince(Instant limit, Instant at, UUID id, int most) {
        return em.createQuery("select l from Learner l where l.seenAt < :limit and l.seenAt >= :at and (l.seenAt > :at or l.id > :id) order by l.seenAt, l.id",
                Learner.class).setParameter("limit", limit).setParameter("at", at).setParameter("id", id).setMaxResults(most).getResultList();
    }

    /** Ids in order, those after this one. */
    public List<UUID> after(UUID last, int most) {
        return em.createQuery("select l.id from Learner l where l.id > :last order by l.id", UUID.class).setParameter("last", last)
                .setMaxResults(most).getResultList();
    }

    /** Notes of these learners, at most a few hundred, that they belong to an organisation; where their devices and accounts are looked up, it stands too. */
    public void join(Collection<UUID> learners) {
        for (String row : List.of("Learner x set x.joined = 1 where x.id", "DeviceToken x set x.joined = 1 where x.learnerId",
                "Account x set x.joined = 1 where x.learnerId")) {
            em.createQuery("update " + row + " in :learners and x.joined = 0").setParameter("learners", learners).executeUpdate();
        }
    }

    public void remove(UUID learner) {
        revokeAll(learner);
        em.createQuery("delete from Learner l where l.id = :id").setParameter("id", learner).executeUpdate();
    }
}
