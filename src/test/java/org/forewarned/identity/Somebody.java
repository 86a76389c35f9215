package org.forewarned.identity;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.web.RateLimits;

/**
 * Somebody with an account on the {@link OpenServer}, signed in: made in a moment, for tests that are about what comes after.
 *
 * @param account their id
 * @param email their address
 * @param visitor signed in as them
 */
public record Somebody(UUID account, String email, PlainVisitor visitor) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Somebody new with these roles, who has proved a second factor. */
    public static Somebody with(Role... roles) {
        return made(OpenServer.shared(), true, roles);
    }

    /** Somebody new with these roles, who has proved who they are by password only. */
    public static Somebody withPasswordOnly(Role... roles) {
        return made(OpenServer.shared(), false, roles);
    }

    /** Somebody new on another server than the shared one. */
    public static Somebody on(OpenServer open, Role... roles) {
        return made(open, true, roles);
    }

    private static Somebody made(OpenServer open, boolean second, Role... roles) {
        String email = "somebody" + COUNT.incrementAndGet() + "@example.org";
        return open.in(em -> {
            AccountsWorld world = new AccountsWorld(em, now(), open.keys(), new RateLimits());
            UUID account = world.account(email);
            Stream.of(roles).forEach(role -> world.grant(account, role));
            em.flush();
            PlainVisitor visitor = new PlainVisitor(open.server()).with("account", world.sittings.begin(account, "password", second, "a test"));
            return new Somebody(account, email, visitor);
        });
    }

    /** The moment at which the server's clock began: what it does itself is later. */
    public static Instant now() {
        return Instant.parse("2026-11-22T09:00:00Z");
    }
}
