package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.identity.SignInProviders;

/** The providers that a page offers as buttons; looked up once a request, and only where a page shows them. */
@Named
@RequestScoped
public class ProviderButtons {

    private SignInProviders providers;
    private List<Button> all;

    protected ProviderButtons() {
    }

    @Inject
    ProviderButtons(SignInProviders providers) {
        this.providers = providers;
    }

    public List<Button> all() {
        if (all == null) {
            all = providers.offered().stream().map(o -> new Button(o.id().toString(), o.name())).toList();
        }
        return all;
    }

    public boolean any() {
        return !all().isEmpty();
    }

    /** A provider to choose. */
    public record Button(String id, String name) {
    }
}
