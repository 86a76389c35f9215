package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.platform.Keys;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/**
 * Somebody signs in with address and password. Failures are limited, for each visitor's network and for each address that is typed, whether it
 * has an account or not; what is limited refills, and the way by mail stays open, so that nobody can lock another out for good.
 */
@ApplicationScoped
public class SigningIn {

    private static final Limit FROM_ONE = new Limit("sign-in-from", 60, Duration.ofMinutes(30));
    private static final Limit TO_ONE = new Limit("sign-in-to", 60, Duration.ofHours(1));
    private static final Limit TO_ONE_FROM_ONE = new Limit("sign-in-both", 10, Duration.ofMinutes(10));

    private AccountRepository accounts;
    private Passwords passwords;
    private SecondFactor second;
    private RateLimits limits;
    private Keys keys;

    protected SigningIn() {
    }

    @Inject
    SigningIn(AccountRepository accounts, Passwords passwords, SecondFactor second, RateLimits limits, Keys keys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.second = second;
        this.limits = limits;
        this.keys = keys;
    }

    /** How long this visitor has to wait before the next try at this account, if they must. */
    public Optional<Duration> waiting(String email, String address) {
        String to = to(email);
        return limits.waiting(FROM_ONE, address).or(() -> limits.waiting(TO_ONE_FROM_ONE, to + address)).or(() -> limits.waiting(TO_ONE, to));
    }

    /** Who this is, if address and password are right. Anything else counts as a failure, and takes as long. */
    public Optional<Known> enter(String email, String password, String address) {
        Optional<Account> account = accounts.byEmail(email);
        boolean right = passwords.matches(password, account.flatMap(Account::password));
        if (!right) {
            String to = to(email);
            limits.take(FROM_ONE, address);
            limits.take(TO_ONE_FROM_ONE, to + address);
            limits.take(TO_ONE, to);
            return Optional.empty();
        }
        return account.map(known -> new Known(known.id(), second.asked(known.id())));
    }

    private String to(String email) {
        return Tokens.digest(keys, "sign-in", Account.key(email));
    }

    /**
     * Whose password it was.
     *
     * @param second whether the account asks for a second proof
     */
    public record Known(UUID account, boolean second) {
    }
}
