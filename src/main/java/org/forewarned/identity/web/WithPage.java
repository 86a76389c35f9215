package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.SignInProviders;

/** Chooses by whom to sign in: by a button, or by the domain of an address, which is used for nothing else and not kept. */
@Named
@RequestScoped
public class WithPage {

    private SignInProviders providers;
    private Errand errand;
    private Door door;

    protected WithPage() {
    }

    @Inject
    WithPage(SignInProviders providers, Errand errand, Door door) {
        this.providers = providers;
        this.errand = errand;
        this.door = door;
    }

    public void post() {
        if (door.form().has("provider")) {
            if (!errand.begin(Errand.id(door.form().value("provider")), door.next())) {
                door.form().problem("email", "with.fault.gone");
            }
        } else {
            door.email().ifPresent(email -> {
                if (!providers.leading(email).map(found -> errand.begin(found, door.next())).orElse(false)) {
                    door.form().problem("email", "with.fault.none");
                }
            });
        }
    }

    public String next() {
        return door.next();
    }
}
