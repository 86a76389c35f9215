package org.forewarned.identity;

import java.util.Optional;
import org.forewarned.identity.oidc.Said;

/**
 * Somebody as a provider knows them: (issuer, subject) is who they are, the rest what it says of them.
 *
 * @param email proves nothing, unless an administrator says that the provider speaks for its domain
 * @param name for a form in which they say what they are called
 */
public record OutsidePerson(String issuer, String subject, Optional<String> email, Optional<String> name) {

    static OutsidePerson of(Said said) {
        return new OutsidePerson(said.issuer(), said.subject(), said.email(), said.name());
    }

    @Override
    public String toString() {
        return "OutsidePerson[" + issuer + "]";
    }
}
