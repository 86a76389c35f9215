package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.oidc.OpenId;
import org.forewarned.identity.oidc.Refused;
import org.forewarned.identity.oidc.Refused.Kind;
import org.forewarned.identity.oidc.Said;
import org.forewarned.identity.oidc.Secrets;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/**
 * Somebody signs in by a provider, or adds this way in to their account. An attempt lasts for minutes, belongs to one browser and one
 * provider, and is used once. What the provider says is asked for outside any transaction.
 */
@ApplicationScoped
public class ProviderSignIn {

    /** How long somebody may take at the provider. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    private static final Limit REFUSED = new Limit("provider-refused", 30, Duration.ofMinutes(15));
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final String ATTEMPT = "provider-attempt";
    private static final String NEWCOMER = "provider-newcomer";

    private SignInProviders providers;
    private WaysIn ways;
    private SecondFactor second;
    private OpenId openId;
    private RateLimits limits;
    private Keys keys;
    private Clock clock;

    protected ProviderSignIn() {
    }

    @Inject
    public ProviderSignIn(SignInProviders providers, WaysIn ways, SecondFactor second, OpenId openId, RateLimits limits, Keys keys, Clock clock) {
        this.providers = providers;
        this.ways = ways;
        this.second = second;
        this.openId = openId;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    /** Begins signing in; what comes back is for the browser's cookie. Nothing where this provider is not offered. */
    public Optional<String> begin(Asker asker, UUID provider, String next) {
        return attempt(provider, Optional.empty(), asker.account().isPresent(), next);
    }

    /** Begins adding this way in to the asker's account. */
    public Optional<String> beginJoining(Asker asker, UUID provider) {
        return attempt(provider, Optional.of(asker.signedIn()), false, "/account/ways");
    }

    private Optional<String> attempt(UUID provider, Optional<UUID> joining, boolean again, String next) {
        return providers.usable(provider).map(known -> keys.seal(ATTEMPT,
                new Attempt(provider, Secrets.fresh(), clock.instant(), joining, again, next).text()));
    }

    /** Where the browser goes now. */
    public Leading leading(String sealed, UUID provider) throws Refused {
        Attempt attempt = open(sealed, provider);
        SignInProviders.Usable known = providers.usable(provider).orElseThrow(NotAllowed::new);
        return new Leading(known.name(), openId.address(known.client(), attempt.secrets(), providers.back(provider), attempt.again()));
    }

    /**
     * The browser comes back with an answer. Whoever tries too often without success has to wait.
     *
     * @param sealed what the browser's cookie says
     * @param provider to whose address the browser came back
     * @param address of the visitor's network
     */
    public Entry finish(Asker asker, String sealed, UUID provider, Map<String, String> answer, String address) throws Refused {
        if (limits.waiting(REFUSED, address).isPresent()) {
            throw new Refused(Kind.LATE, "too many refused tries from one network");
        }
        try {
            return checked(asker, sealed, provider, answer);
        } catch (Refused refused) {
            limits.take(REFUSED, address);
            throw refused;
        }
    }

    private Entry checked(Asker asker, String sealed, UUID provider, Map<String, String> answer) throws Refused {
        Attempt attempt = open(sealed, provider);
        if (!OpenId.belongs(attempt.secrets(), answer)) {
            throw new Refused(Kind.LATE, "the state is another attempt's");
        }
        if (!ways.use(attempt.secrets().state())) {
            throw new Refused(Kind.LATE, "the attempt was used before");
        }
        SignInProviders.Usable known = providers.usable(provider).orElseThrow(NotAllowed::new);
        Said said = openId.finish(known.client(), attempt.secrets(), providers.back(provider), answer);
        if (attempt.again() && said.provedAt().filter(at -> at.isBefore(attempt.begun().minus(SKEW))).isPresent()) {
            throw new Refused(Kind.LATE, "they did not prove it anew");
        }
        return attempt.joining().isPresent() ? joined(asker, attempt, said) : entered(attempt, said, known.secondWords());
    }

    private Entry joined(Asker asker, Attempt attempt, Said said) throws Refused {
        if (!attempt.joining().equals(asker.account())) {
            throw new Refused(Kind.LATE, "another account is signed in");
        }
        boolean joined = ways.join(asker, OutsidePerson.of(said));
        return new Entry(Optional.empty(), Optional.empty(), false, false, joined, attempt.next());
    }

    private Entry entered(Attempt attempt, Said said, List<String> words) {
        boolean strong = !Collections.disjoint(words, said.words());
        Optional<UUID> account = ways.came(OutsidePerson.of(said));
        Optional<String> newcomer = account.isPresent() ? Optional.empty() : Optional.of(keys.seal(NEWCOMER,
                new Newcomer(OutsidePerson.of(said), strong, clock.instant(), attempt.next()).text()));
        return new Entry(account, newcomer, strong, account.filter(second::asked).isPresent(), false, attempt.next());
    }

    /** What a newcomer sees before they decide. */
    public Optional<Greeting> greeting(String sealed) {
        return newcomer(sealed).map(n -> new Greeting(providers.offered().stream().filter(o -> o.issuer().equals(n.person().issuer())).map(SignInProviders.Offered::name)
                .findFirst().orElse(n.person().issuer()), n.person().email()));
    }

    /** Makes an account for a newcomer who wants one. */
    public Optional<Entry> welcome(String sealed) {
        return newcomer(sealed).map(n -> {
            UUID account = ways.begin(n.person());
            return new Entry(Optional.of(account), Optional.empty(), n.strong(), second.asked(account), false, n.next());
        });
    }

    private Optional<Newcomer> newcomer(String sealed) {
        return keys.open(NEWCOMER, sealed).map(Newcomer::read).filter(n -> fresh(n.came()))
                .filter(n -> providers.offered().stream().anyMatch(o -> o.issuer().equals(n.person().issuer())));
    }

    private Attempt open(String sealed, UUID provider) throws Refused {
        Attempt attempt = keys.open(ATTEMPT, sealed).map(Attempt::read).orElseThrow(() -> new Refused(Kind.LATE, "this browser began no attempt"));
        if (!fresh(attempt.begun())) {
            throw new Refused(Kind.LATE, "the attempt is too old");
        }
        if (!attempt.provider().equals(provider)) {
            throw new Refused(Kind.BROKEN, "the answer came to another provider's address");
        }
        return attempt;
    }

    private boolean fresh(Instant begun) {
        return clock.instant().isBefore(begun.plus(LASTS));
    }

    /** The provider's name, and the address that begins the attempt there. */
    public record Leading(String name, URI address) {
    }

    /**
     * What came of an attempt.
     *
     * @param account whose holder may come in; nothing for a newcomer, and for a way that was added
     * @param newcomer sealed, for the browser's cookie
     * @param strong whether a second factor was proved at a provider whose word on it counts
     * @param second whether the account asks for one
     * @param joined whether the way in was added; false when it is another account's
     */
    public record Entry(Optional<UUID> account, Optional<String> newcomer, boolean strong, boolean second, boolean joined, String next) {
    }

    /**
     * Somebody new.
     *
     * @param provider its name
     * @param email as the provider says
     */
    public record Greeting(String provider, Optional<String> email) {
    }
}
