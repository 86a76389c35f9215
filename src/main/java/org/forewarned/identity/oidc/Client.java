package org.forewarned.identity.oidc;

import java.util.List;
import java.util.Optional;

/**
 * This installation as a provider knows it.
 *
 * @param secret none where the provider asks for PKCE alone
 */
public record Client(String issuer, String id, Optional<String> secret, List<String> scopes) {

    @Override
    public String toString() {
        return "Client[" + issuer + "]";
    }
}
