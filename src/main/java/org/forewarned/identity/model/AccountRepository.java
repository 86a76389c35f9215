package org.forewarned.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts and the roles that they hold over all. */
@ApplicationScoped
public class AccountRepository {

    private static final String ACCOUNT = "account";
    private static final String ROLE = "role";

    private EntityManager em;

    protected AccountRepository() {
    }

    @Inject
    public AccountRepository(EntityManager em) {
        this.em = em;
    }

    /** Stored at once, so that an address that is taken is known at once. */
    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    public void flush() {
        em.flush();
    }

    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> byEmail(String email) {
        return em.createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", Account.key(email)).getResultStream().findFirst();
    }

    public Optional<Account> byLearner(UUID learner) {
        return em.createQuery("select a from Account a where a.learnerId = :learner", Account.class)
                .setParameter("learner", learner).getResultStream().findFirst();
    }

    /** Accounts whose address begins like this, in the order of their addresses, from a place on; one more than asked for tells that there are more. */
    public List<Account> beginning(String with, int from, int most) {
        return em.createQuery("select a from Account a where a.emailKey like :like escape '\\' order by a.emailKey", Account.class)
                .setParameter("like", like(with)).setFirstResult(from).setMaxResults(most).getResultList();
    }

    /** Accounts that hold this role and whose address begins so, in the order of their addresses. */
    public List<Account> holding(String role, String with, int from, int most) {
        return em.createQuery("select a from Account a, AccountRole r where r.accountId = a.id and r.role = :role and a.emailKey like :like escape '\\' order by a.emailKey", Account.class)
                .setParameter(ROLE, role).setParameter("like", like(with)).setFirstResult(from).setMaxResults(most).getResultList();
    }

    /** What begins so; where it begins with @, everybody at a domain that begins so. */
    private static String like(String with) {
        String key = Account.key(with).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (key.startsWith("@") ? "%" : "") + key + "%";
    }

    public void add(AccountRole role) {
        em.persist(role);
    }

    public Optional<AccountRole> role(UUID account, String role) {
        return Optional.ofNullable(em.find(AccountRole.class, new AccountRole.Key(account, role)));
    }

    public void remove(AccountRole role) {
        em.remove(role);
    }

    /** The roles of these accounts. */
    public List<AccountRole> roles(List<UUID> accounts) {
        return accounts.isEmpty() ? List.of() : em.createQuery("select r from AccountRole r where r.accountId in :accounts order by r.role", AccountRole.class)
                .setParameter("accounts", accounts).getResultList();
    }

    /** How many hold this role; asked only of roles that few hold. */
    public long holders(String role) {
        return em.createQuery("select count(r) from AccountRole r where r.role = :role", Long.class).setParameter(ROLE, role).getSingleResult();
    }

    /** The account's own address, confirmed or not, and one to which it wants to move. */
    public Set<String> addresses(Account account) {
        Set<String> all = new HashSet<>(em.createQuery("select l.email from AccountLink l where l.accountId = :account and l.email is not null", String.class)
                .setParameter(ACCOUNT, account.id()).getResultList());
        if (account.hasAddress()) {
            all.add(account.email());
        }
        return all;
    }

    /** Removes an account with everything that belongs to it here. */
    public void remove(Account account) {
        em.flush();
        for (String owned : List.of("AccountRole", "AccountLink", "SignedIn", "Passkey", "RecoveryCode", "ExternalIdentity")) {
            em.createQuery("delete from " + owned + " x where x.accountId = :account").setParameter(ACCOUNT, account.id()).executeUpdate();
        }
        em.createQuery("delete from Account a where a.id = :account").setParameter(ACCOUNT, account.id()).executeUpdate();
    }
}
