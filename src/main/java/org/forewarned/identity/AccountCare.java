package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountLink;
import org.forewarned.identity.model.AccountLink.Purpose;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.AccountRole;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Somebody looks after their own account: password and address. The address changes when both the old and the new one have agreed. */
@ApplicationScoped
public class AccountCare {

    /** How long the links of a change last. */
    public static final Duration LASTS = Duration.ofHours(24);

    private AccountRepository accounts;
    private SittingRepository sittings;
    private Links links;
    private Letters letters;
    private Passwords passwords;
    private SigningIn signingIn;
    private Clock clock;

    protected AccountCare() {
    }

    @Inject
    AccountCare(AccountRepository accounts, SittingRepository sittings, Links links, Letters letters, Passwords passwords, SigningIn signingIn,
            Clock clock) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    /** The asker's account. */
    public View view(Asker asker) {
        Account account = own(asker);
        return new View(account.email(), account.confirmed(), account.password().isPresent(),
                accounts.roles(List.of(account.id())).stream().map(AccountRole::role).toList());
    }

    /** Whether this is the asker's password; wrong ones are limited as at sign-in. */
    public boolean proves(Asker asker, String password, String address) {
        String email = own(asker).email();
        return signingIn.waiting(email, address).isEmpty() && signingIn.enter(email, password, address).isPresent();
    }

    /** Changes the password; every sitting ends (the caller begins a new one here), and a mail says so. */
    @Transactional
    public void changePassword(Asker asker, String password, String language) {
        Account account = own(asker);
        if (!account.hasAddress()) {
            throw new NotAllowed();
        }
        account.choosePassword(passwords.hash(password));
        sittings.endAll(account.id());
        sittings.removeLinks(account.id(), Purpose.RESET);
        letters.send("password-changed", account.email(), language, "/sign-in/forgotten");
    }

    /** Sends a mail to the asker's own address, to confirm it. */
    @Transactional
    public void askToConfirm(Asker asker, String language, String address) {
        Account account = own(asker);
        if (account.hasAddress() && !account.confirmed() && letters.welcome(account.email(), address)) {
            letters.send("confirm", account.email(), language, "/account/confirm/" + links.make(Purpose.CONFIRM, account.id(), account.email(), LASTS));
        }
    }

    /**
     * Sends mails to the old and the new address. What the asker sees is the same when the new one has an account already: only its holder
     * learns it. An address that was never confirmed is not asked.
     */
    @Transactional
    public void askToMove(Asker asker, String email, String language, String address) {
        Account account = own(asker);
        if (!letters.welcome(email, address)) {
            return;
        }
        sittings.removeLinks(account.id(), Purpose.NEW_EMAIL);
        sittings.removeLinks(account.id(), Purpose.OLD_EMAIL);
        boolean taken = accounts.byEmail(email).filter(other -> !other.id().equals(account.id())).isPresent();
        String fresh = links.make(Purpose.NEW_EMAIL, account.id(), email, LASTS);
        letters.send(taken ? "register-known" : "email-new", email, language, taken ? "/sign-in" : "/account/confirm/" + fresh);
        if (account.confirmed()) {
            letters.send("email-old", account.email(), language, "/account/confirm/" + links.make(Purpose.OLD_EMAIL, account.id(), email, LASTS));
        }
    }

    /** Whether this token confirms anything still. */
    @Transactional
    public boolean confirms(String token) {
        return List.of(Purpose.CONFIRM, Purpose.NEW_EMAIL, Purpose.OLD_EMAIL).stream().anyMatch(purpose -> links.find(purpose, token).isPresent());
    }

    /** Whoever has this link agrees to what it says. */
    @Transactional
    public Confirmed confirm(String token) {
        Optional<AccountLink> own = links.use(Purpose.CONFIRM, token);
        if (own.isPresent()) {
            Account account = own.flatMap(AccountLink::accountId).flatMap(accounts::account).orElseThrow();
            if (own.get().email().filter(account.email()::equals).isEmpty()) {
                return Confirmed.NO;
            }
            account.confirm(clock.instant());
            return Confirmed.ADDRESS;
        }
        return links.use(Purpose.NEW_EMAIL, token).map(link -> agreed(link, Purpose.OLD_EMAIL))
                .or(() -> links.use(Purpose.OLD_EMAIL, token).map(link -> agreed(link, Purpose.NEW_EMAIL))).orElse(Confirmed.NO);
    }

    private Confirmed agreed(AccountLink link, Purpose other) {
        UUID id = link.accountId().orElseThrow();
        String email = link.email().orElseThrow();
        if (sittings.has(id, other)) {
            return Confirmed.HALF;
        }
        if (accounts.byEmail(email).filter(taken -> !taken.id().equals(id)).isPresent()) {
            return Confirmed.NO;
        }
        accounts.account(id).orElseThrow().move(email, clock.instant());
        sittings.removeLinks(id, Purpose.RESET);
        return Confirmed.MOVED;
    }

    private Account own(Asker asker) {
        return accounts.account(asker.signedIn()).orElseThrow();
    }

    /** What came of a link. */
    public enum Confirmed {
        /** It works no more. */
        NO,
        /** The account's address is confirmed. */
        ADDRESS,
        /** The other address has to agree too. */
        HALF,
        /** The account has its new address. */
        MOVED;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An account as its holder sees it.
     *
     * @param password whether there is one
     * @param roles held over all
     */
    public record View(String email, boolean confirmed, boolean password, List<String> roles) {
    }
}
