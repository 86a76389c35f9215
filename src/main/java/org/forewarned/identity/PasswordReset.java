package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountLink;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.SittingRepository;

/** A forgotten password: a mail brings a link that works once and for an hour. Asking says the same whether there is an account or not. */
@ApplicationScoped
public class PasswordReset {

    /** How long a link lasts. */
    public static final Duration LASTS = Duration.ofHours(1);

    private AccountRepository accounts;
    private SittingRepository sittings;
    private Links links;
    private Letters letters;
    private Passwords passwords;
    private Clock clock;

    protected PasswordReset() {
    }

    @Inject
    PasswordReset(AccountRepository accounts, SittingRepository sittings, Links links, Letters letters, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Sends a mail that says how to go on; nothing when too many were asked for. Whoever has no account is offered to make one. */
    @Transactional
    public void ask(String email, String language, String address) {
        if (!letters.welcome(email, address)) {
            return;
        }
        Optional<Account> account = accounts.byEmail(email);
        String token = links.make(account.isPresent() ? Purpose.RESET : Purpose.REGISTER, account.map(Account::id).orElse(null), email, LASTS);
        letters.send(account.isPresent() ? "reset" : "reset-unknown", account.map(Account::email).orElse(email), language,
                (account.isPresent() ? "/sign-in/new-password/" : "/register/") + token);
    }

    /** The address of the account whose link this is, as long as it works. */
    @Transactional
    public Optional<String> open(String token) {
        return links.find(Purpose.RESET, token).flatMap(AccountLink::accountId).flatMap(accounts::account).map(Account::email);
    }

    /** Changes the password, ends every sitting and every other such link; whose account it is. */
    @Transactional
    public Optional<UUID> finish(String token, String password, String language) {
        Optional<Account> account = links.use(Purpose.RESET, token).flatMap(AccountLink::accountId).flatMap(accounts::account);
        account.ifPresent(known -> {
            known.choosePassword(passwords.hash(password));
            known.confirm(clock.instant());
            sittings.endAll(known.id());
            sittings.removeLinks(known.id(), Purpose.RESET);
            letters.send("password-changed", known.email(), language, "/sign-in/forgotten");
        });
        return account.map(Account::id);
    }
}
