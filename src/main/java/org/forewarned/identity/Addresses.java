package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;

/** The addresses of accounts, for what the program itself must know or show. Never asked by an id from outside. */
@ApplicationScoped
public class Addresses {

    private AccountRepository accounts;

    protected Addresses() {
    }

    @Inject
    public Addresses(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account's address, confirmed or not. */
    public Optional<String> of(UUID account) {
        return accounts.account(account).map(Account::email);
    }

    /** Whether an account has this address, confirmed or not. */
    public boolean taken(String address) {
        return accounts.byEmail(address).isPresent();
    }

    /** The account's address, if its holder has shown that it is theirs. */
    public Optional<String> confirmed(UUID account) {
        return accounts.account(account).filter(Account::confirmed).map(Account::email);
    }
}
