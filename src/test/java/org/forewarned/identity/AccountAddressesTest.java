package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forewarned.identity.model.AddressRepository;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountAddressesTest {

    private final Database database;

    AccountAddressesTest(Database database) {
        this.database = database;
    }

    @Test
    void confirmedAddressesAreFoundByAccountAndByLearnerAndNoOthers() {
        Map<UUID, UUID> learners = database.read(em -> {
            AccountsWorld world = new AccountsWorld(em, AccountsWorld.NOW, new org.forewarned.platform.Keys(new byte[32]), new RateLimits());
            UUID ada = world.account("ada@example.org");
            UUID ben = world.account("ben@example.org");
            em.flush();
            em.createNativeQuery("update account set confirmed_at = null where email = 'ben@example.org'").executeUpdate();
            return Map.of(ada, world.accounts.account(ada).orElseThrow().learnerId(), ben, world.accounts.account(ben).orElseThrow().learnerId());
        });
        UUID ada = learners.keySet().stream().filter(id -> addresses(List.of(id)).containsValue("ada@example.org")).findFirst().orElseThrow();

        assertThat(addresses(learners.keySet())).isEqualTo(Map.of(ada, "ada@example.org"));
        Map<UUID, String> byLearner = database.read(em -> new AccountAddresses(new AddressRepository(em)).ofLearners(learners.values()));
        assertThat(byLearner).isEqualTo(Map.of(learners.get(ada), "ada@example.org"));
        assertThat(addresses(List.of())).isEmpty();
    }

    private Map<UUID, String> addresses(java.util.Collection<UUID> accounts) {
        return database.read(em -> new AccountAddresses(new AddressRepository(em)).ofAccounts(accounts));
    }
}
