package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.ProviderEntry;
import org.forewarned.identity.SignInProviders;

/** The fields in which an administrator describes a provider. */
@RequestScoped
class ProviderFields {

    private SignInProviders providers;
    private Door door;

    protected ProviderFields() {
    }

    @Inject
    ProviderFields(SignInProviders providers, Door door) {
        this.providers = providers;
        this.door = door;
    }

    /** What was typed; nothing when something is wrong, which is noted then. */
    Optional<ProviderEntry> read(Optional<UUID> own) {
        Optional<String> secret = Optional.of(door.form().value("password-client")).filter(typed -> !typed.isEmpty());
        List<String> domains = ProviderEntry.domains(door.form().value("domains"));
        ProviderEntry entry = new ProviderEntry(door.form().value("name"), door.form().value("client"), secret,
                ProviderEntry.words(door.form().value("scopes")), ProviderEntry.words(door.form().value("second")), domains);
        Optional<String> fault = entry.fault();
        if (fault.isPresent()) {
            door.form().problem(fault.get().equals("secret") ? "password-client" : fault.get(), "provider.fault." + fault.get());
            return Optional.empty();
        }
        Optional<String> taken = providers.taken(door.current(), own, domains);
        taken.ifPresent(domain -> door.form().problem("domains", "provider.fault.taken", domain));
        return taken.isPresent() ? Optional.empty() : Optional.of(entry);
    }
}
