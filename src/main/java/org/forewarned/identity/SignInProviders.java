package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.identity.model.ProviderDomain;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.oidc.Client;
import org.forewarned.identity.oidc.OpenId;
import org.forewarned.identity.oidc.Refused;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * By whom people may sign in. Administrators add and change them while the site runs; a provider's issuer stays, because its secret is sent
 * there, and the secret is never shown again.
 */
@ApplicationScoped
public class SignInProviders {

    private ProviderRepository providers;
    private OpenId openId;
    private Audit audit;
    private Keys keys;
    private Clock clock;
    private URI base;

    protected SignInProviders() {
    }

    @Inject
    public SignInProviders(ProviderRepository providers, OpenId openId, Audit audit, Keys keys, Settings settings, Clock clock) {
        this.providers = providers;
        this.openId = openId;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
        this.base = settings.publicUrl();
    }

    /** Those by whom everybody may sign in now, by name. */
    public List<Offered> offered() {
        return providers.all().stream().filter(IdentityProvider::enabled).map(p -> new Offered(p.id(), p.name(), p.issuer())).toList();
    }

    /** To which of them an address of this domain leads. */
    public Optional<UUID> leading(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return providers.domain(domain).map(ProviderDomain::providerId).filter(id -> usable(id).isPresent());
    }

    /** A provider by whom one may sign in now. */
    Optional<Usable> usable(UUID id) {
        return providers.provider(id).filter(IdentityProvider::enabled).map(p -> new Usable(p.id(), p.name(), client(p), p.secondWords()));
    }

    private Client client(IdentityProvider p) {
        return new Client(p.issuer(), p.clientId(), p.clientSecret().map(sealed -> keys.open(seal(p.id()), sealed).orElseThrow()), p.scopes());
    }

    /** All, for an administrator. */
    public List<View> all(Asker asker) {
        asker.require(Role.ADMINISTRATOR.word());
        return providers.all().stream().map(this::view).toList();
    }

    /** One, for an administrator. */
    public View one(Asker asker, UUID id) {
        asker.require(Role.ADMINISTRATOR.word());
        return view(known(id));
    }

    /** Adds a provider, switched off; nothing when its issuer is there already. */
    @Transactional
    public Optional<UUID> add(Asker asker, String issuer, ProviderEntry entry) {
        asker.require(Role.ADMINISTRATOR.word());
        if (providers.byIssuer(issuer).isPresent()) {
            return Optional.empty();
        }
        IdentityProvider provider = new IdentityProvider(UUID.randomUUID(), issuer, entry.name(), entry.clientId(), entry.scopes(), entry.secondWords(),
                asker.signedIn(), clock.instant());
        provider.keepSecret(entry.secret().map(secret -> keys.seal(seal(provider.id()), secret)));
        providers.add(provider);
        providers.lead(provider.id(), entry.domains());
        note(asker, Deed.PROVIDER_ADDED, provider);
        return Optional.of(provider.id());
    }

    /** Changes a provider; without a new secret the old one stays. */
    @Transactional
    public void change(Asker asker, UUID id, ProviderEntry entry) {
        asker.require(Role.ADMINISTRATOR.word());
        IdentityProvider provider = known(id);
        provider.change(entry.name(), entry.clientId(), entry.scopes(), entry.secondWords(), asker.signedIn(), clock.instant());
        entry.secret().ifPresent(secret -> provider.keepSecret(Optional.of(keys.seal(seal(id), secret))));
        providers.lead(id, entry.domains());
        note(asker, Deed.PROVIDER_CHANGED, provider);
    }

    /** The first of these domains that leads to another provider. */
    public Optional<String> taken(Asker asker, Optional<UUID> own, List<String> domains) {
        asker.require(Role.ADMINISTRATOR.word());
        return domains.stream().filter(d -> providers.domain(d).filter(known -> !Optional.of(known.providerId()).equals(own)).isPresent()).findFirst();
    }

    /** Opens or closes the way in by this provider. Who is in stays in until their sitting ends. */
    @Transactional
    public void switchTo(Asker asker, UUID id, boolean on) {
        asker.require(Role.ADMINISTRATOR.word());
        IdentityProvider provider = known(id);
        if (on) {
            provider.switchOn(asker.signedIn(), clock.instant());
        } else {
            provider.switchOff(asker.signedIn(), clock.instant());
        }
        note(asker, on ? Deed.PROVIDER_OPENED : Deed.PROVIDER_CLOSED, provider);
    }

    /** Asks the provider now what it is. */
    public Trial tryOut(Asker asker, UUID id) {
        asker.require(Role.ADMINISTRATOR.word());
        try {
            return new Trial(Optional.of(openId.tryOut(known(id).issuer())), "");
        } catch (Refused refused) {
            return new Trial(Optional.empty(), refused.getMessage());
        }
    }

    /** Where a provider sends people back: always below the address that the settings name. */
    URI back(UUID id) {
        return base.resolve("sign-in/back/" + id);
    }

    private void note(Asker asker, Deed deed, IdentityProvider provider) {
        audit.record(AuditEvent.by(asker, deed).about(provider.id()));
    }

    private IdentityProvider known(UUID id) {
        return providers.provider(id).orElseThrow(NotAllowed::new);
    }

    private View view(IdentityProvider p) {
        return new View(p.id(), p.name(), p.issuer(), p.clientId(), p.clientSecret().isPresent(), p.scopes(), p.secondWords(), providers.domains(p.id()),
                p.enabled(), back(p.id()).toString());
    }

    private static String seal(UUID id) {
        return "provider-secret:" + id;
    }

    /** A way to sign in, for everybody. */
    public record Offered(UUID id, String name, String issuer) {
    }

    /** A provider with what is needed to use it. */
    record Usable(UUID id, String name, Client client, List<String> secondWords) {
    }

    /**
     * A provider as an administrator sees it.
     *
     * @param secret whether there is one
     * @param back the address to register with the provider
     */
    public record View(UUID id, String name, String issuer, String clientId, boolean secret, List<String> scopes, List<String> secondWords,
            List<String> domains, boolean on, String back) {
    }

    /**
     * What came of trying a provider out.
     *
     * @param found nothing when it does not work
     * @param problem why, in a few English words, as in the log
     */
    public record Trial(Optional<OpenId.Tried> found, String problem) {
    }
}
