package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.RecoveryCode;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/**
 * The second proof at sign-in: a code of an app, or one of ten recovery codes on paper. The secret is stored sealed, recovery codes as keyed
 * fingerprints; each code works once. Tries are limited, which can only hurt whoever already has the password.
 */
@ApplicationScoped
public class SecondFactor {

    private static final Limit TRIES = new Limit("second-factor", 10, Duration.ofMinutes(15));
    private static final String SEAL = "totp";
    private static final String SETUP = "totp-setup";
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int CODES = 10;
    private static final int CODE_LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AccountRepository accounts;
    private SittingRepository sittings;
    private RateLimits limits;
    private Keys keys;
    private Clock clock;

    protected SecondFactor() {
    }

    @Inject
    SecondFactor(AccountRepository accounts, SittingRepository sittings, RateLimits limits, Keys keys, Clock clock) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether this account is asked for a second proof: it has codes of an app, or a passkey. */
    public boolean asked(UUID account) {
        return accounts.account(account).flatMap(Account::totpSecret).isPresent() || !sittings.passkeys(account).isEmpty();
    }

    /** What the asker has set up. */
    public View view(Asker asker) {
        UUID id = asker.signedIn();
        Account account = accounts.account(id).orElseThrow();
        return new View(account.totpSince().isPresent(), sittings.recoveryCodes(id), sittings.passkeys(id).size());
    }

    /** Whether codes of an app are among what this account may be asked for. */
    public boolean byCode(UUID account) {
        return accounts.account(account).flatMap(Account::totpSecret).isPresent() || sittings.recoveryCodes(account) > 0;
    }

    /** How long to wait before the next try, if one must. */
    public Optional<Duration> waiting(UUID account) {
        return limits.waiting(TRIES, account.toString());
    }

    /** Whether this is a right code, of the app or from the paper, that was not used before. It is used now. */
    @Transactional
    public boolean prove(UUID id, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean right = code.matches("\\d{6}") ? byApp(id, code) : code.length() == CODE_LENGTH && sittings.use(id, hmac(id, code));
        if (!right) {
            limits.take(TRIES, id.toString());
        }
        return right;
    }

    private boolean byApp(UUID id, String code) {
        Optional<Account> account = accounts.account(id);
        Optional<String> secret = account.flatMap(Account::totpSecret).flatMap(sealed -> keys.open(SEAL, sealed));
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.step(secret.get(), code, clock.instant());
        return step.isPresent() && account.get().useStep(step.getAsLong());
    }

    /** A secret to set up, kept nowhere yet: it comes back sealed with the first code. */
    public Setup begin(Asker asker) {
        return setup(asker, Totp.secret());
    }

    /** The same once more, as it was sent along; nothing if it was another's or has been changed. */
    public Optional<Setup> again(Asker asker, String sealed) {
        return keys.open(SETUP, sealed).filter(open -> open.startsWith(asker.signedIn() + " "))
                .map(open -> setup(asker, open.substring(asker.signedIn().toString().length() + 1)));
    }

    private Setup setup(Asker asker, String secret) {
        Account account = accounts.account(asker.signedIn()).orElseThrow();
        return new Setup(keys.seal(SETUP, account.id() + " " + secret), secret, Totp.uri(secret, "Forewarned", account.email()));
    }

    /** Turns the app's codes on, when the first one is right; the recovery codes, to be shown once. */
    @Transactional
    public Optional<List<String>> turnOn(Asker asker, Setup setup, String typed) {
        OptionalLong step = Totp.step(setup.secret(), typed.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        accounts.account(asker.signedIn()).orElseThrow().askForCodes(keys.seal(SEAL, setup.secret()), step.getAsLong(), clock.instant());
        return Optional.of(fresh(asker.signedIn()));
    }

    /** The app's codes are asked for no more; without a passkey the recovery codes end too. */
    @Transactional
    public void turnOff(Asker asker) {
        UUID id = asker.signedIn();
        accounts.account(id).orElseThrow().askForNoCodes();
        if (sittings.passkeys(id).isEmpty()) {
            sittings.removeRecoveryCodes(id);
        }
    }

    /** Ten new recovery codes, to be shown once; the old ones work no more. */
    @Transactional
    public List<String> newRecoveryCodes(Asker asker) {
        return fresh(asker.signedIn());
    }

    private List<String> fresh(UUID account) {
        sittings.removeRecoveryCodes(account);
        List<String> codes = Stream.generate(SecondFactor::draw).distinct().limit(CODES).toList();
        codes.forEach(code -> sittings.add(new RecoveryCode(account, hmac(account, code), clock.instant())));
        return codes.stream().map(code -> code.substring(0, CODE_LENGTH / 2) + "-" + code.substring(CODE_LENGTH / 2)).toList();
    }

    private static String draw() {
        StringBuilder code = new StringBuilder();
        while (code.length() < CODE_LENGTH) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private String hmac(UUID account, String code) {
        return HexFormat.of().formatHex(keys.hmac("recovery-code", account.toString(), code));
    }

    /**
     * What somebody has set up.
     *
     * @param app whether codes of an app are asked for
     */
    public record View(boolean app, long recoveryCodes, int passkeys) {

        /** Whether there is any second factor. */
        public boolean any() {
            return app || passkeys > 0;
        }
    }

    /**
     * A secret that is being set up.
     *
     * @param sealed travels with the form
     * @param secret for typing
     * @param uri for the QR code
     */
    public record Setup(String sealed, String secret, String uri) {

        @Override
        public String toString() {
            return "Setup[hidden]";
        }
    }
}
