package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.ProviderEntry;
import org.forewarned.identity.Role;
import org.forewarned.identity.SignInProviders;
import org.forewarned.platform.web.Redirect;

/** Adds a provider, which is switched off until an administrator has registered our address there. */
@Named
@RequestScoped
public class NewProviderPage {

    private static final int LONGEST = 300;

    private SignInProviders providers;
    private ProviderFields fields;
    private Door door;

    protected NewProviderPage() {
    }

    @Inject
    NewProviderPage(SignInProviders providers, ProviderFields fields, Door door) {
        this.providers = providers;
        this.fields = fields;
        this.door = door;
    }

    public void enter() {
        door.current().require(Role.ADMINISTRATOR.word());
        if (!door.form().sent()) {
            return;
        }
        String issuer = door.form().value("issuer");
        if (!isIssuer(issuer)) {
            door.form().problem("issuer", "provider.fault.issuer");
            return;
        }
        Optional<ProviderEntry> entry = fields.read(Optional.empty());
        entry.ifPresent(typed -> {
            Optional<UUID> added = providers.add(door.current(), issuer, typed);
            added.ifPresentOrElse(id -> Redirect.to("/administration/sign-in-providers/" + id + "?kept=1"),
                    () -> door.form().problem("issuer", "provider.fault.known"));
        });
    }

    private static boolean isIssuer(String text) {
        try {
            URI uri = URI.create(text);
            return text.length() <= LONGEST && uri.getHost() != null && text.matches("https?://[\\x21-\\x7e]+") && uri.getRawQuery() == null
                    && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }
}
