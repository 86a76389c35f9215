package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.identity.Registration;

/** The page behind the link to register: a password, and the account is there. At the first start an address is typed too. */
@Named
@RequestScoped
public class BeginPage {

    private Registration registration;
    private Door door;
    private Optional<Registration.Offer> offer;

    protected BeginPage() {
    }

    @Inject
    BeginPage(Registration registration, Door door) {
        this.registration = registration;
        this.door = door;
    }

    public void post() {
        if (!known()) {
            return;
        }
        Optional<String> email = first() ? door.email() : offer.get().email();
        Optional<String> password = door.newPassword(email.orElse(""));
        if (email.isPresent() && password.isPresent()) {
            registration.finish(token(), email.get(), password.get()).ifPresentOrElse(
                    account -> door.enter(account, "password", false, first() ? "/administration" : "/account?changed=begun", door.form().has("bring")),
                    () -> offer = Optional.empty());
        }
    }

    /** Whether the link works. */
    public boolean known() {
        if (offer == null) {
            offer = registration.open(token());
        }
        return offer.isPresent();
    }

    /** Whether whoever takes it becomes the first administrator. */
    public boolean first() {
        return known() && offer.get().first();
    }

    /** To whom the link was sent. */
    public String email() {
        return known() ? offer.get().email().orElse("") : "";
    }

    public boolean canBring() {
        return door.canBring();
    }

    private String token() {
        return door.visit().param("token");
    }
}
