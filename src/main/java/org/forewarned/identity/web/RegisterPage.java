package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.Registration;
import org.forewarned.platform.web.Redirect;

/** Asks for an address to make an account with, and says the same whether it has one or not: the mail says what to do. */
@Named
@RequestScoped
public class RegisterPage {

    private Registration registration;
    private Door door;

    protected RegisterPage() {
    }

    @Inject
    RegisterPage(Registration registration, Door door) {
        this.registration = registration;
        this.door = door;
    }

    public void post() {
        door.email().ifPresent(email -> {
            registration.ask(email, door.language(), door.address());
            Redirect.to("/register?sent=1");
        });
    }

    public boolean sent() {
        return !door.visit().query("sent").isEmpty();
    }
}
