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
import org.forewarned.identity.model.AccountRole;
import org.forewarned.identity.model.SittingRepository;

/**
 * Somebody makes an account: they type an address, a mail brings a link, and behind it they choose a password. Asking says the same and does
 * the same work whether the address has an account or not; only the mail differs.
 */
@ApplicationScoped
public class Registration {

    /** How long a link to register lasts. */
    public static final Duration LASTS = Duration.ofHours(24);

    private AccountRepository accounts;
    private SittingRepository sittings;
    private Links links;
    private Letters letters;
    private Passwords passwords;
    private Learners learners;
    private Clock clock;

    protected Registration() {
    }

    @Inject
    Registration(AccountRepository accounts, SittingRepository sittings, Links links, Letters letters, Passwords passwords, Learners learners, Clock clock) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.learners = learners;
        this.clock = clock;
    }

    /** Sends a mail that says how to go on; nothing when too many were asked for. */
    @Transactional
    public void ask(String email, String language, String address) {
        if (!letters.welcome(email, address)) {
            return;
        }
        Optional<Account> known = accounts.byEmail(email);
        String token = links.make(known.isPresent() ? Purpose.CONFIRM : Purpose.REGISTER, known.map(Account::id).orElse(null), email, LASTS);
        letters.send(known.isPresent() ? "register-known" : "register", known.map(Account::email).orElse(email), language,
                known.isPresent() ? "/sign-in" : "/register/" + token);
    }

    /** What a link to register offers, as long as it works. */
    @Transactional
    public Optional<Offer> open(String token) {
        return links.find(Purpose.REGISTER, token).or(() -> links.find(Purpose.ADMINISTRATOR, token)).map(link -> new Offer(link.email()));
    }

    /**
     * Makes the account, and uses the link up. Nothing when the link works no more, or the address has an account meanwhile.
     *
     * @param email counts only where the link was not sent to an address: at the first start
     */
    @Transactional
    public Optional<UUID> finish(String token, String email, String password) {
        Optional<AccountLink> sent = links.find(Purpose.REGISTER, token);
        Optional<AccountLink> first = sent.isPresent() ? Optional.empty() : links.find(Purpose.ADMINISTRATOR, token);
        String address = sent.flatMap(AccountLink::email).orElse(email);
        if (sent.isEmpty() && first.isEmpty() || accounts.byEmail(address).isPresent() || !sittings.use(sent.or(() -> first).get())) {
            return Optional.empty();
        }
        Account account = new Account(UUID.randomUUID(), address, passwords.hash(password), learners.withoutCode(), clock.instant());
        sent.ifPresent(link -> account.confirm(clock.instant()));
        accounts.add(account);
        if (first.isPresent()) {
            accounts.add(new AccountRole(account.id(), Role.ADMINISTRATOR.word(), clock.instant(), null));
            sittings.removeLinks(Purpose.ADMINISTRATOR);
        }
        return Optional.of(account.id());
    }

    /**
     * What a link offers.
     *
     * @param email to which it was sent; none for the link of the first start, whose holder types one
     */
    public record Offer(Optional<String> email) {

        /** Whether who takes it becomes the first administrator. */
        public boolean first() {
            return email.isEmpty();
        }
    }
}
