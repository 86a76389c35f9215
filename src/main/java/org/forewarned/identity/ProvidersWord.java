package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.model.ExternalIdentity;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.identity.model.ProviderRepository;

/** What the providers by which somebody signs in say of them, last said first. For the program itself; no page may show it to others. */
@ApplicationScoped
public class ProvidersWord {

    private ProviderRepository providers;

    protected ProvidersWord() {
    }

    @Inject
    public ProvidersWord(ProviderRepository providers) {
        this.providers = providers;
    }

    /** By which name they are known there. */
    public Optional<String> name(UUID account) {
        return identities(account).flatMap(identity -> identity.name().stream()).findFirst();
    }

    /**
     * Their address there, in small letters, where an administrator has said that the provider speaks for its domain: by that its word on the
     * address counts. Any other address that a provider says is only what somebody typed there.
     */
    public Optional<String> address(UUID account) {
        return identities(account).flatMap(identity -> identity.email().filter(email -> speaksFor(identity, email)).stream())
                .map(email -> email.toLowerCase(Locale.ROOT)).findFirst();
    }

    private Stream<ExternalIdentity> identities(UUID account) {
        return providers.of(account).stream().sorted(Comparator.comparing(ExternalIdentity::usedAt).reversed());
    }

    private boolean speaksFor(ExternalIdentity identity, String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        Optional<UUID> leads = providers.domain(domain).map(known -> known.providerId());
        return providers.byIssuer(identity.issuer()).filter(IdentityProvider::enabled).map(IdentityProvider::id).filter(id -> leads.filter(id::equals).isPresent()).isPresent();
    }
}
