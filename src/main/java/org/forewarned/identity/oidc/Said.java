package org.forewarned.identity.oidc;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who somebody is, as a provider says, after all checks.
 *
 * @param email as said; it proves nothing by itself
 * @param name by which the provider knows them
 * @param words by which the provider says how they signed in: its {@code amr} and {@code acr}
 * @param provedAt when they proved it there, if the provider says so
 */
public record Said(String issuer, String subject, Optional<String> email, Optional<String> name, Set<String> words, Optional<Instant> provedAt) {

    @Override
    public String toString() {
        return "Said[" + issuer + "]";
    }
}
