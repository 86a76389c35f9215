package org.forewarned.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * Who is asking. A use case that is not for everybody takes it as its first parameter and decides itself whether they may: it throws
 * {@link NotSignedIn} where signing in would help and {@link NotAllowed} where it would not.
 */
public interface Asker {

    /** The account that is signed in; nothing for a visitor, who may be a learner all the same. */
    Optional<UUID> account();

    /** The learner of this device, or of the account that is signed in. */
    Optional<UUID> learner();

    /** Whether the account holds this role over all, such as {@code administrator}; in an organisation nobody has a role by this. */
    boolean has(String role);

    /** The one organisation for which a program asks that has a token of it; nothing for people. */
    default Optional<UUID> organisation() {
        return Optional.empty();
    }

    /** The account, or {@link NotSignedIn}. */
    default UUID signedIn() {
        return account().orElseThrow(NotSignedIn::new);
    }

    /** Lets only those pass who hold this role over all. */
    default void require(String role) {
        signedIn();
        if (!has(role)) {
            throw new NotAllowed();
        }
    }
}
