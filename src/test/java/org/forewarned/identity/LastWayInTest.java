package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.ExternalIdentity;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.identity.model.Passkey;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Nobody removes the last way by which they can come in. */
@DatabaseTest
class LastWayInTest {

    private static final Instant NOW = AccountsWorld.NOW;

    private final Database database;

    LastWayInTest(Database database) {
        this.database = database;
    }

    @Test
    void theLastPasskeyStaysWhereNothingElseLeadsIn() {
        UUID account = without();
        String first = passkey(account);
        String second = passkey(account);
        assertThat(remove(account, first)).isTrue();
        assertThat(remove(account, second)).isFalse();
        assertThat(passkeys(account)).isEqualTo(1);
    }

    @Test
    void aPasswordOrAProviderThatIsOpenIsAnotherWay() {
        UUID byPassword = database.read(em -> new AccountsWorld(em, NOW).account("own@example.org"));
        assertThat(remove(byPassword, passkey(byPassword))).isTrue();

        UUID byProvider = without();
        String only = passkey(byProvider);
        UUID provider = UUID.randomUUID();
        database.write(em -> {
            em.persist(new IdentityProvider(provider, "https://login.example", "Hill Academy", "forewarned", List.of("openid"), List.of(), UUID.randomUUID(), NOW));
            em.persist(new ExternalIdentity(new OutsidePerson("https://login.example", "subject", Optional.empty(), Optional.empty()), byProvider, NOW));
        });
        assertThat(remove(byProvider, only)).as("a provider that is not open lets nobody in").isFalse();
        database.write(em -> em.createNativeQuery("update identity_provider set enabled_at = ?1").setParameter(1, java.sql.Timestamp.from(NOW)).executeUpdate());
        assertThat(remove(byProvider, only)).isTrue();
        assertThat(passkeys(byProvider)).isZero();
    }

    @Test
    void nobodyRemovesAnothersPasskey() {
        UUID mine = without();
        UUID theirs = without();
        String passkey = passkey(theirs);
        passkey(theirs);
        assertThat(remove(mine, passkey)).isTrue();
        assertThat(passkeys(theirs)).isEqualTo(2);
    }

    private UUID without() {
        return database.read(em -> {
            UUID learner = new AccountsWorld(em, NOW).learners.withoutCode();
            Account account = Account.withoutAddress(UUID.randomUUID(), learner, NOW);
            new AccountRepository(em).add(account);
            return account.id();
        });
    }

    private String passkey(UUID account) {
        String digest = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        database.write(em -> em.persist(new Passkey(digest, account, "credential", "key", "", 0, "Phone", NOW)));
        return digest;
    }

    private boolean remove(UUID account, String passkey) {
        return in(ways -> ways.removePasskey(AccountsWorld.asker(account), passkey));
    }

    private int passkeys(UUID account) {
        return database.read(em -> new SittingRepository(em).passkeys(account).size());
    }

    private <T> T in(Function<WaysIn, T> use) {
        return database.read((EntityManager em) -> {
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Keys keys = new Keys(new byte[32]);
            Learners learners = new Learners(new LearnerRepository(em), new CodeWords(new Content()), keys, clock);
            return use.apply(new WaysIn(new ProviderRepository(em), new AccountRepository(em), new SittingRepository(em), learners, keys, clock));
        });
    }
}
