package org.forewarned.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.oidc.Secrets;

/**
 * Somebody is on their way to a provider and back. It travels sealed in a cookie of their browser.
 *
 * @param joining the account to which the way in is to be added; nothing for signing in
 * @param again whether somebody is signed in who has to prove it once more
 */
record Attempt(UUID provider, Secrets secrets, Instant begun, Optional<UUID> joining, boolean again, String next) {

    private static final int PARTS = 8;

    String text() {
        return String.join("\n", provider.toString(), secrets.state(), secrets.nonce(), secrets.verifier(), Long.toString(begun.getEpochSecond()),
                joining.map(UUID::toString).orElse(""), Boolean.toString(again), next);
    }

    static Attempt read(String text) {
        String[] p = text.split("\n", PARTS);
        return new Attempt(UUID.fromString(p[0]), new Secrets(p[1], p[2], p[3]), Instant.ofEpochSecond(Long.parseLong(p[4])),
                Optional.of(p[5]).filter(id -> !id.isEmpty()).map(UUID::fromString), Boolean.parseBoolean(p[6]), p[7]);
    }
}
