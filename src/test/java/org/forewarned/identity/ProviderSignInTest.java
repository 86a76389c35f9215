package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.identity.oidc.Discovery;
import org.forewarned.identity.oidc.FakeProvider;
import org.forewarned.identity.oidc.Fetcher;
import org.forewarned.identity.oidc.OpenId;
import org.forewarned.identity.oidc.Refused;
import org.forewarned.identity.oidc.Refused.Kind;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.privacy.Privacy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ProviderSignInTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Someone STRANGER = new Someone(Optional.empty(), "");
    private static final String HERE = "192.0.2.1";

    private final Database database;
    private final FakeProvider provider = new FakeProvider(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Fetcher fetcher = new Fetcher(FakeProvider.settings());
    private final RateLimits limits = new RateLimits();
    private final Someone administrator = new Someone(Optional.of(UUID.randomUUID()), "administrator");
    private UUID hill;

    ProviderSignInTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void setUp() {
        hill = in(w -> w.providers.add(administrator, provider.issuer(), entry("mfa", "hill.example"))).orElseThrow();
        in(w -> on(w, hill, true));
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void aNewPersonMakesAnAccountAndComesBackToIt() {
        ProviderSignIn.Entry first = enter(STRANGER);
        assertThat(first.account()).isEmpty();
        assertThat(maybe(w -> w.signIn.greeting(first.newcomer().orElseThrow()))).contains(new ProviderSignIn.Greeting("Hill Academy", Optional.of("head@hill.example")));
        UUID account = in(w -> w.signIn.welcome(first.newcomer().orElseThrow())).orElseThrow().account().orElseThrow();
        assertThat(in(w -> w.signIn.welcome(first.newcomer().orElseThrow())).orElseThrow().account()).as("pressed twice").contains(account);

        assertThat(enter(STRANGER).account()).contains(account);
        Account made = in(w -> w.accounts.account(account)).orElseThrow();
        assertThat(made.hasAddress()).isFalse();
        assertThat(made.password()).isEmpty();
        assertThat(maybe(w -> w.accounts.byEmail("head@hill.example"))).as("what a provider says is nobody's address").isEmpty();
    }

    @Test
    void theSameAddressOrSubjectElsewhereIsNobodyHere() {
        UUID known = account("head@hill.example");
        assertThat(enter(STRANGER).account()).as("an account with this address exists").isEmpty();
        in(w -> w.ways.begin(new OutsidePerson("https://other.example", "person-1", Optional.empty(), Optional.empty())));
        assertThat(enter(STRANGER).account()).as("the same subject at another issuer").isEmpty();
        assertThat(many(w -> w.ways.all(new Someone(Optional.of(known), "")))).isEmpty();
    }

    @Test
    void whoeverIsSignedInJoinsAnotherWayInAndRemovesItWhileOneRemains() {
        Someone head = new Someone(Optional.of(account("head@hill.example")), "");
        assertThat(join(head).joined()).isTrue();
        assertThat(enter(STRANGER).account()).isEqualTo(head.account());
        assertThat(join(new Someone(Optional.of(account("other@hill.example")), "")).joined()).as("it is another's").isFalse();

        WaysIn.Way way = in(w -> w.ways.all(head)).get(0);
        assertThat(way.removable()).as("the password remains").isTrue();
        Someone other = new Someone(Optional.of(account("third@hill.example")), "");
        in(w -> w.ways.remove(other, way.id()));
        assertThat(many(w -> w.ways.all(head))).as("nobody removes another's").hasSize(1);
        assertThat(truth(w -> w.ways.remove(head, way.id()))).isTrue();
        assertThat(many(w -> w.ways.all(head))).isEmpty();
        assertThatThrownBy(() -> in(w -> w.ways.all(STRANGER))).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> in(w -> w.signIn.beginJoining(STRANGER, hill))).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void theOnlyWayInStays() {
        String newcomer = enter(STRANGER).newcomer().orElseThrow();
        Someone person = new Someone(in(w -> w.signIn.welcome(newcomer)).orElseThrow().account(), "");
        WaysIn.Way way = in(w -> w.ways.all(person)).get(0);
        assertThat(way.removable()).isFalse();
        assertThat(truth(w -> w.ways.remove(person, way.id()))).isFalse();
        assertThat(enter(STRANGER).account()).isEqualTo(person.account());
    }

    @Test
    void anAttemptIsForOneBrowserOneProviderOnceAndNotForLong() {
        String begun = begin(STRANGER);
        Map<String, String> answer = provider.agree(address(begun));
        late("this browser began no attempt", "", answer);
        late("this browser began no attempt", begun.substring(1), answer);
        late("the state is another attempt's", begin(STRANGER), answer);
        late("the attempt is too old", begun, answer, NOW.plus(ProviderSignIn.LASTS));
        refused(Kind.BROKEN, "another provider's address", () -> finish(STRANGER, begun, UUID.randomUUID(), answer, NOW));
        assertThat(finishing(STRANGER, begun, answer).newcomer()).isPresent();
        late("the attempt was used before", begun, answer);
    }

    @Test
    void aRefusedAnswerUsesTheAttemptUpToo() {
        String begun = begin(STRANGER);
        Map<String, String> answer = provider.agree(address(begun));
        provider.twist = claims -> claims.claim("nonce", "other");
        refused(Kind.BROKEN, "nonce", () -> finish(STRANGER, begun, hill, answer, NOW));
        late("the attempt was used before", begun, answer);
    }

    @Test
    void joiningIsForTheAccountThatBeganIt() {
        Someone head = new Someone(Optional.of(account("head@hill.example")), "");
        Someone other = new Someone(Optional.of(account("other@hill.example")), "");
        String begun = in(w -> w.signIn.beginJoining(head, hill)).orElseThrow();
        Map<String, String> answer = provider.agree(address(begun));
        refused(Kind.LATE, "another account", () -> finish(other, begun, hill, answer, NOW));
    }

    @Test
    void whoHasToProveItAnewMustHave() {
        Someone head = new Someone(Optional.of(account("head@hill.example")), "");
        provider.twist = claims -> claims.claim("auth_time", NOW.minusSeconds(3600).getEpochSecond());
        String begun = begin(head);
        assertThat(address(begun).getRawQuery()).contains("max_age=0");
        refused(Kind.LATE, "anew", () -> finish(head, begun, hill, provider.agree(address(begun)), NOW));
    }

    @Test
    void aSecondFactorCountsOnlyAtProvidersWhereItIsSaidToCount() {
        provider.twist = claims -> claims.claim("amr", List.of("pwd", "mfa"));
        assertThat(enter(STRANGER).strong()).isTrue();
        in(w -> {
            w.providers.change(administrator, hill, entry("", "hill.example"));
            return null;
        });
        assertThat(enter(STRANGER).strong()).isFalse();
    }

    @Test
    void whatIsSwitchedOffLetsNobodyIn() {
        String begun = begin(STRANGER);
        Map<String, String> answer = provider.agree(address(begun));
        in(w -> on(w, hill, false));
        assertThat(many(w -> w.providers.offered())).isEmpty();
        assertThat(maybe(w -> w.providers.leading("head@hill.example"))).isEmpty();
        assertThat(maybe(w -> w.signIn.begin(STRANGER, hill, "/account"))).isEmpty();
        assertThatThrownBy(() -> finish(STRANGER, begun, hill, answer, NOW)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void administratorsAloneSeeAndChangeProvidersAndNobodySeesTheSecret() {
        SignInProviders.View view = in(w -> w.providers.one(administrator, hill));
        assertThat(view.back()).isEqualTo("https://learn.example/sign-in/back/" + hill);
        assertThat(view.toString()).doesNotContain(FakeProvider.SECRET);
        assertThat((String) database.read(em -> em.createNativeQuery("select client_secret from identity_provider").getSingleResult())).doesNotContain("secret");
        assertThat(maybe(w -> w.providers.leading("Somebody@HILL.example"))).contains(hill);
        assertThat(maybe(w -> w.providers.leading("somebody@other.example"))).isEmpty();
        assertThat(maybe(w -> w.providers.taken(administrator, Optional.empty(), List.of("a.example", "hill.example")))).contains("hill.example");
        assertThat(maybe(w -> w.providers.taken(administrator, Optional.of(hill), List.of("hill.example")))).isEmpty();
        assertThat(maybe(w -> w.providers.add(administrator, provider.issuer(), entry("", "b.example")))).as("the issuer is there").isEmpty();
        assertThat(in(w -> w.providers.tryOut(administrator, hill)).found()).isPresent();
        Someone author = new Someone(Optional.of(UUID.randomUUID()), "author");
        List<Function<World, Object>> uses = List.of(w -> w.providers.all(author), w -> w.providers.one(author, hill), w -> w.providers.tryOut(author, hill),
                w -> w.providers.add(author, "https://x.example", entry("", "x.example")), w -> on(w, author, hill),
                w -> w.providers.taken(author, Optional.empty(), List.of()));
        uses.forEach(use -> assertThatThrownBy(() -> in(use)).isInstanceOf(NotAllowed.class));
        assertThatThrownBy(() -> in(w -> w.providers.all(STRANGER))).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void whatAdministratorsDoWithProvidersIsNoted() {
        in(w -> on(w, hill, false));
        in(w -> {
            w.providers.change(administrator, hill, entry("", "hill.example"));
            return w;
        });
        assertThat((List<?>) database.read(em -> em.createNativeQuery("select deed from audit_entry order by deed").getResultList()).stream().distinct().toList())
                .isEqualTo(List.of("provider-added", "provider-changed", "provider-closed", "provider-opened"));
    }

    @Test
    void whoIsRefusedTooOftenHasToWait() {
        for (int i = 0; i < 30; i++) {
            late("this browser began no attempt", "", Map.of());
        }
        late("too many refused tries", "", Map.of());
    }

    private static Object on(World w, UUID id, boolean on) {
        w.providers.switchTo(new Someone(Optional.of(UUID.randomUUID()), "administrator"), id, on);
        return w;
    }

    private static Object on(World w, Asker asker, UUID id) {
        w.providers.switchTo(asker, id, true);
        return w;
    }

    private static ProviderEntry entry(String second, String domain) {
        return new ProviderEntry("Hill Academy", FakeProvider.CLIENT, Optional.of(FakeProvider.SECRET), List.of("openid", "email"), ProviderEntry.words(second), List.of(domain));
    }

    private UUID account(String email) {
        return in(w -> {
            Account account = new Account(UUID.randomUUID(), email, "hash", w.learners.withoutCode(), NOW);
            w.accounts.add(account);
            return account.id();
        });
    }

    private ProviderSignIn.Entry enter(Asker asker) {
        String begun = begin(asker);
        return finishing(asker, begun, provider.agree(address(begun)));
    }

    private ProviderSignIn.Entry join(Asker asker) {
        String begun = in(w -> w.signIn.beginJoining(asker, hill)).orElseThrow();
        return finishing(asker, begun, provider.agree(address(begun)));
    }

    private String begin(Asker asker) {
        return in(w -> w.signIn.begin(asker, hill, "/account")).orElseThrow();
    }

    private URI address(String begun) {
        return in(w -> {
            try {
                return w.signIn.leading(begun, hill).address();
            } catch (Refused refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    private ProviderSignIn.Entry finishing(Asker asker, String begun, Map<String, String> answer) {
        try {
            return finish(asker, begun, hill, answer, NOW);
        } catch (Refused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void late(String why, String begun, Map<String, String> answer) {
        late(why, begun, answer, NOW);
    }

    private void late(String why, String begun, Map<String, String> answer, Instant at) {
        refused(Kind.LATE, why, () -> finish(STRANGER, begun, hill, answer, at));
    }

    private static void refused(Kind kind, String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(deed).withMessageContaining(why).satisfies(r -> assertThat(r.kind()).isEqualTo(kind));
    }

    private record Outcome(ProviderSignIn.Entry entry, Refused refused) {
    }

    /** As in the server, what was written before a refusal stays written. */
    private ProviderSignIn.Entry finish(Asker asker, String begun, UUID at, Map<String, String> answer, Instant now) throws Refused {
        Outcome outcome = database.read(em -> {
            try {
                return new Outcome(new World(em, now).signIn.finish(asker, begun, at, answer, HERE), null);
            } catch (Refused refused) {
                return new Outcome(null, refused);
            }
        });
        if (outcome.refused() != null) {
            throw outcome.refused();
        }
        return outcome.entry();
    }

    private <T> T in(Function<World, T> use) {
        return database.read(em -> use.apply(new World(em, NOW)));
    }

    private <T> Optional<T> maybe(Function<World, Optional<T>> use) {
        return in(use);
    }

    private <T> List<T> many(Function<World, List<T>> use) {
        return in(use);
    }

    private boolean truth(Function<World, Boolean> use) {
        return in(use);
    }

    private record Someone(Optional<UUID> account, String role) implements Asker {

        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String wanted) {
            return role.equals(wanted);
        }
    }

    private final class World {

        private final AccountRepository accounts;
        private final Learners learners;
        private final SignInProviders providers;
        private final WaysIn ways;
        private final ProviderSignIn signIn;

        World(EntityManager em, Instant now) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            Keys keys = new Keys(new byte[32]);
            accounts = new AccountRepository(em);
            SittingRepository sittings = new SittingRepository(em);
            ProviderRepository stored = new ProviderRepository(em);
            OpenId openId = new OpenId(new Discovery(fetcher), fetcher, clock);
            learners = new Learners(new LearnerRepository(em), new CodeWords(new Content()), keys, clock);
            providers = new SignInProviders(stored, openId, new Privacy(em, clock, keys).audit, keys, FakeProvider.settings(), clock);
            ways = new WaysIn(stored, accounts, sittings, learners, keys, clock);
            signIn = new ProviderSignIn(providers, ways, new SecondFactor(accounts, sittings, limits, keys, clock), openId, limits, keys, clock);
        }
    }
}
