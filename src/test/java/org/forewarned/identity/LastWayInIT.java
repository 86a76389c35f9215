package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.Passkey;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever would lock themselves out is told, and does not. */
@Tag("looks")
class LastWayInIT {

    @Test
    void theLastPasskeyIsNotRemovedAndThePageSaysWhatToDoFirst() {
        OpenServer open = OpenServer.shared();
        String digest = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        PlainVisitor visitor = open.in(em -> {
            AccountsWorld world = new AccountsWorld(em, Somebody.now(), open.keys(), new RateLimits());
            Account account = Account.withoutAddress(UUID.randomUUID(), world.learners.withoutCode(), Somebody.now());
            new AccountRepository(em).add(account);
            em.persist(new Passkey(digest, account.id(), "Y3JlZGVudGlhbA", "a2V5", "", 0, "My phone", Somebody.now()));
            em.flush();
            return new PlainVisitor(open.server()).with("account", world.sittings.begin(account.id(), "passkey", true, "a test"));
        });
        ShownPages pages = new ShownPages(open.server());
        visitor.get("/account/passkeys").sees("My phone");
        pages.show("last passkey stays", visitor.post("/account/passkeys", "remove", digest)).sees("without it you could not sign in any more").sees("My phone");
        assertThat(visitor.get("/account/passkeys").text()).contains("My phone");
        pages.keepNobodyOut();
    }
}
