package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.PasswordReset;
import org.forewarned.platform.web.Redirect;

/** A forgotten password: asks for the address, and says the same whether it has an account or not. */
@Named
@RequestScoped
public class ForgottenPage {

    private PasswordReset reset;
    private Door door;

    protected ForgottenPage() {
    }

    @Inject
    ForgottenPage(PasswordReset reset, Door door) {
        this.reset = reset;
        this.door = door;
    }

    public void post() {
        door.email().ifPresent(email -> {
            reset.ask(email, door.language(), door.address());
            Redirect.to("/sign-in/forgotten?sent=1");
        });
    }

    public boolean sent() {
        return !door.visit().query("sent").isEmpty();
    }
}
