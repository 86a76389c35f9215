package org.forewarned.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What an organisation notes about somebody: how it calls them, where they belong, and how its own lists have them. Empty where nothing is known. */
public record PersonEntry(String name, Optional<UUID> unit, String roleLabel, String email, String reference, boolean young) {

    public PersonEntry {
        name = name.strip();
        roleLabel = roleLabel.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        reference = reference.strip();
    }
}
