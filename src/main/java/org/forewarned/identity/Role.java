package org.forewarned.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may do over all. What somebody may do in an organisation is no role of this kind. */
public enum Role {
    /** Writes modules. */
    AUTHOR,
    /** Reads what authors wrote, and approves it. */
    REVIEWER,
    /** Writes modules in another language. */
    TRANSLATOR,
    /** Runs this installation; needs a second factor. */
    ADMINISTRATOR;

    /** The word in addresses, tables and texts: {@code administrator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
