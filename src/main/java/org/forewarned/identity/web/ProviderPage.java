package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.SignInProviders;
import org.forewarned.identity.oidc.OpenId;
import org.forewarned.platform.web.Redirect;

/** One provider, for an administrator: try it out, change it, switch it on and off. Its secret can be replaced, not seen. */
@Named
@RequestScoped
public class ProviderPage {

    private SignInProviders providers;
    private ProviderFields fields;
    private Door door;
    private SignInProviders.View view;
    private SignInProviders.Trial trial;

    protected ProviderPage() {
    }

    @Inject
    ProviderPage(SignInProviders providers, ProviderFields fields, Door door) {
        this.providers = providers;
        this.fields = fields;
        this.door = door;
    }

    public void enter() {
        UUID id = Errand.id(door.visit().param("provider"));
        view = providers.one(door.current(), id);
        if (door.form().has("try")) {
            trial = providers.tryOut(door.current(), id);
        } else if (door.form().has("switch")) {
            providers.switchTo(door.current(), id, door.form().has("switch", "on"));
            Redirect.to("/administration/sign-in-providers/" + id);
        } else if (door.form().sent()) {
            fields.read(Optional.of(id)).ifPresent(entry -> {
                providers.change(door.current(), id, entry);
                Redirect.to("/administration/sign-in-providers/" + id + "?kept=1");
            });
        }
    }

    public SignInProviders.View view() {
        return view;
    }

    public boolean kept() {
        return !door.visit().query("kept").isEmpty() && !door.form().sent();
    }

    public boolean tried() {
        return trial != null;
    }

    /** What the provider says about itself; nothing when it does not work. */
    public OpenId.Tried found() {
        return trial.found().orElse(null);
    }

    /** Why it does not work. */
    public String problem() {
        return trial.problem();
    }

    /** What stands in the fields: what was typed, unless only a button was pressed. */
    public Values values() {
        return new Values(view.name(), view.clientId(), String.join(" ", view.scopes()), String.join(" ", view.secondWords()), String.join(", ", view.domains()));
    }

    /** The fields' contents. */
    public record Values(String name, String client, String scopes, String second, String domains) {
    }
}
