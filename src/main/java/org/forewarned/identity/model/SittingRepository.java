package org.forewarned.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sittings, links, and what proves a second time who somebody is. */
@ApplicationScoped
public class SittingRepository {

    private static final String ACCOUNT = "account";
    private static final String DIGEST = "digest";
    private static final int MOST_AT_ONCE = 500;

    private EntityManager em;

    protected SittingRepository() {
    }

    @Inject
    public SittingRepository(EntityManager em) {
        this.em = em;
    }

    public void add(SignedIn sitting) {
        em.persist(sitting);
    }

    public Optional<SignedIn> sitting(String digest) {
        return Optional.ofNullable(em.find(SignedIn.class, digest));
    }

    /** A sitting with its account, and a row for each role: everything about who is asking, in one query. */
    public List<Object[]> asking(String digest) {
        return em.createQuery("select s, a, r.role from SignedIn s left join AccountRole r on r.accountId = s.accountId, Account a"
                + " where a.id = s.accountId and s.digest = :digest", Object[].class).setParameter(DIGEST, digest).getResultList();
    }

    /** The sittings of an account that have not run out, the newest first. */
    public List<SignedIn> sittings(UUID account, Instant now) {
        return em.createQuery("select s from SignedIn s where s.accountId = :account and s.expiresAt > :now order by s.begunAt desc", SignedIn.class)
                .setParameter(ACCOUNT, account).setParameter("now", now).setMaxResults(100).getResultList();
    }

    public void end(String digest) {
        em.createQuery("delete from SignedIn s where s.digest = :digest").setParameter(DIGEST, digest).executeUpdate();
    }

    public void endAll(UUID account) {
        em.createQuery("delete from SignedIn s where s.accountId = :account").setParameter(ACCOUNT, account).executeUpdate();
    }

    /** Ends all sittings of an account but one. */
    public void endOthers(UUID account, String digest) {
        em.createQuery("delete from SignedIn s where s.accountId = :account and s.digest <> :digest")
                .setParameter(ACCOUNT, account).setParameter(DIGEST, digest).executeUpdate();
    }

    public void end(UUID account, UUID sitting) {
        em.createQuery("delete from SignedIn s where s.accountId = :account and s.id = :sitting")
                .setParameter(ACCOUNT, account).setParameter("sitting", sitting).executeUpdate();
    }

    public void add(AccountLink link) {
        em.persist(link);
        em.flush();
    }

    public Optional<AccountLink> link(String digest) {
        return Optional.ofNullable(em.find(AccountLink.class, digest));
    }

    /** Takes a link away; false when another request was quicker. */
    public boolean use(AccountLink link) {
        return em.createQuery("delete from AccountLink l where l.digest = :digest").setParameter(DIGEST, link.digest()).executeUpdate() == 1;
    }

    /** Whether the account has a link of this kind, used by nobody yet. */
    public boolean has(UUID account, AccountLink.Purpose purpose) {
        return em.createQuery("select count(l) from AccountLink l where l.accountId = :account and l.purpose = :purpose", Long.class)
                .setParameter(ACCOUNT, account).setParameter("purpose", purpose).getSingleResult() > 0;
    }

    /** Takes all links of this kind away from an account. */
    public void removeLinks(UUID account, AccountLink.Purpose purpose) {
        em.createQuery("delete from AccountLink l where l.accountId = :account and l.purpose = :purpose")
                .setParameter(ACCOUNT, account).setParameter("purpose", purpose).executeUpdate();
    }

    /** Takes all links of this kind away, whoever has them; only for a kind of which there are few. */
    public void removeLinks(AccountLink.Purpose purpose) {
        em.createQuery("delete from AccountLink l where l.purpose = :purpose").setParameter("purpose", purpose).executeUpdate();
    }

    public void add(RecoveryCode code) {
        em.persist(code);
    }

    public long recoveryCodes(UUID account) {
        return em.createQuery("select count(c) from RecoveryCode c where c.accountId = :account", Long.class).setParameter(ACCOUNT, account).getSingleResult();
    }

    public void removeRecoveryCodes(UUID account) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account").setParameter(ACCOUNT, account).executeUpdate();
    }

    /** Uses a code up; false when there is none such. */
    public boolean use(UUID account, String hmac) {
        return em.createQuery("delete from RecoveryCode c where c.accountId = :account and c.hmac = :hmac")
                .setParameter(ACCOUNT, account).setParameter("hmac", hmac).executeUpdate() == 1;
    }

    public void add(Passkey passkey) {
        em.persist(passkey);
        em.flush();
    }

    public Optional<Passkey> passkey(String digest) {
        return Optional.ofNullable(em.find(Passkey.class, digest));
    }

    public List<Passkey> passkeys(UUID account) {
        return em.createQuery("select p from Passkey p where p.accountId = :account order by p.madeAt", Passkey.class)
                .setParameter(ACCOUNT, account).getResultList();
    }

    public void remove(Passkey passkey) {
        em.remove(passkey);
    }

    /** Removes sittings and links that have run out, a few hundred at a time; how many. */
    public int removeExpired(Instant now) {
        List<String> sittings = expired("SignedIn", now);
        sittings.forEach(this::end);
        List<String> links = expired("AccountLink", now);
        links.forEach(digest -> em.createQuery("delete from AccountLink l where l.digest = :digest").setParameter(DIGEST, digest).executeUpdate());
        return sittings.size() + links.size();
    }

    private List<String> expired(String entity, Instant now) {
        return em.createQuery("select x.digest from " + entity + " x where x.expiresAt < :now", String.class)
                .setParameter("now", now).setMaxResults(MOST_AT_ONCE).getResultList();
    }
}
