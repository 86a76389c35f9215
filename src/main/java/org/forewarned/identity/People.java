package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.AccountRole;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.privacy.Pseudonyms;

/** An administrator finds accounts and grants or withdraws their roles over all. The last administrator stays one. */
@ApplicationScoped
public class People {

    /** How many stand on a page, and may be chosen at once. */
    public static final int PAGE = 50;

    private AccountRepository accounts;
    private SittingRepository sittings;
    private Audit audit;
    private Pseudonyms pseudonyms;
    private Clock clock;

    protected People() {
    }

    @Inject
    public People(AccountRepository accounts, SittingRepository sittings, Audit audit, Pseudonyms pseudonyms, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.accounts = accounts;
        this.sittings = sittings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of accounts in the order of their addresses.
     *
     * @param beginning of the address; one that begins with @ means everybody at that domain
     * @param role that they hold
     * @param page from 1
     */
    public Found find(Asker asker, String beginning, Optional<Role> role, int page) {
        asker.require(Role.ADMINISTRATOR.word());
        int from = (Math.min(Math.max(1, page), 10_000) - 1) * PAGE;
        List<Account> found = role.map(held -> accounts.holding(held.word(), beginning, from, PAGE + 1)).orElseGet(() -> accounts.beginning(beginning, from, PAGE + 1));
        List<Account> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Found(persons(shown), found.size() > PAGE);
    }

    /** One account; that they looked is noted. */
    @Transactional
    public Person person(Asker asker, UUID id) {
        asker.require(Role.ADMINISTRATOR.word());
        Account account = accounts.account(id).orElseThrow(NotAllowed::new);
        audit.record(AuditEvent.by(asker, Deed.ACCOUNT_SEEN).about(id));
        return person(account, accounts.roles(List.of(id)).stream().map(AccountRole::role).collect(Collectors.toSet()));
    }

    /** What the account is called in the audit log. */
    public String inTheLog(Asker asker, UUID id) {
        asker.require(Role.ADMINISTRATOR.word());
        return pseudonyms.of(id);
    }

    /** Gives the account these roles and no others; false when nobody would be administrator then. Its sittings end when it loses one. */
    @Transactional
    public boolean give(Asker asker, UUID id, Set<Role> wanted) {
        asker.require(Role.ADMINISTRATOR.word());
        Account account = accounts.account(id).orElseThrow(NotAllowed::new);
        Optional<AccountRole> administrator = accounts.role(id, Role.ADMINISTRATOR.word());
        if (administrator.isPresent() && !wanted.contains(Role.ADMINISTRATOR) && accounts.holders(Role.ADMINISTRATOR.word()) < 2) {
            return false;
        }
        boolean lost = false;
        for (Role role : Role.values()) {
            Optional<AccountRole> held = accounts.role(id, role.word());
            if (wanted.contains(role) && held.isEmpty()) {
                accounts.add(new AccountRole(account.id(), role.word(), clock.instant(), asker.signedIn()));
                audit.record(AuditEvent.by(asker, Deed.ROLE_GIVEN).about(id).saying(role.word()));
            } else if (!wanted.contains(role) && held.isPresent()) {
                accounts.remove(held.get());
                audit.record(AuditEvent.by(asker, Deed.ROLE_TAKEN).about(id).saying(role.word()));
                lost = true;
            }
        }
        if (lost && !id.equals(asker.signedIn())) {
            sittings.endAll(id);
        }
        return true;
    }

    /**
     * What giving several accounts a role, or taking it from them, would do: nothing is done yet.
     *
     * @param changed would get or lose it
     * @param others have it already, or have it not, or are not there any more
     * @param own whether the asker's own account is among the chosen: it is left as it is, so that nobody shuts themselves out with others
     */
    public record Preview(List<Person> changed, int others, boolean own) {
    }

    /** What giving this role to these accounts, or taking it, would do. */
    public Preview preview(Asker asker, List<UUID> chosen, Role role, boolean give) {
        asker.require(Role.ADMINISTRATOR.word());
        List<Account> changed = changing(asker, chosen, role, give);
        boolean own = bounded(chosen).anyMatch(id -> id.equals(asker.signedIn()));
        return new Preview(persons(changed), (int) bounded(chosen).count() - changed.size() - (own ? 1 : 0), own);
    }

    /** Gives the role to those of them that have it not, or takes it from those that have it, whose sittings end; how many. The asker's own account stays as it is. */
    @Transactional
    @Retrying
    public int giveAll(Asker asker, List<UUID> chosen, Role role, boolean give) {
        asker.require(Role.ADMINISTRATOR.word());
        List<Account> changed = changing(asker, chosen, role, give);
        for (Account account : changed) {
            if (give) {
                accounts.add(new AccountRole(account.id(), role.word(), clock.instant(), asker.signedIn()));
            } else {
                accounts.role(account.id(), role.word()).ifPresent(accounts::remove);
                sittings.endAll(account.id());
            }
            audit.record(AuditEvent.by(asker, give ? Deed.ROLE_GIVEN : Deed.ROLE_TAKEN).about(account.id()).saying(role.word()));
        }
        return changed.size();
    }

    private List<Account> changing(Asker asker, List<UUID> chosen, Role role, boolean give) {
        return bounded(chosen).filter(id -> !id.equals(asker.signedIn())).map(accounts::account).flatMap(Optional::stream)
                .filter(a -> accounts.role(a.id(), role.word()).isPresent() != give).toList();
    }

    private static Stream<UUID> bounded(List<UUID> chosen) {
        return chosen.stream().distinct().limit(PAGE);
    }

    private List<Person> persons(List<Account> some) {
        var roles = accounts.roles(some.stream().map(Account::id).toList()).stream()
                .collect(Collectors.groupingBy(AccountRole::accountId, Collectors.mapping(AccountRole::role, Collectors.toSet())));
        return some.stream().map(a -> person(a, roles.getOrDefault(a.id(), Set.of()))).toList();
    }

    private static Person person(Account account, Set<String> roles) {
        return new Person(account.id(), account.email(), account.confirmed(), roles, account.totpSince().isPresent(), account.begunAt(), account.seenAt());
    }

    /**
     * A page of accounts.
     *
     * @param more whether others follow
     */
    public record Found(List<Person> people, boolean more) {
    }

    /**
     * An account as an administrator sees it.
     *
     * @param app whether it asks for codes of an app
     */
    public record Person(UUID id, String email, boolean confirmed, Set<String> roles, boolean app, Instant begunAt, Instant seenAt) {
    }
}
