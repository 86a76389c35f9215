package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.AccountCare;
import org.forewarned.platform.web.Redirect;

/** Asks for another address of the account; it changes when both addresses have agreed. */
@Named
@RequestScoped
public class EmailPage {

    private AccountCare care;
    private Door door;

    protected EmailPage() {
    }

    @Inject
    EmailPage(AccountCare care, Door door) {
        this.care = care;
        this.door = door;
    }

    public void post() {
        if (view().password() && !care.proves(door.current(), door.form().value("password-now"), door.address())) {
            door.form().problem("password-now", "password.fault.now");
            return;
        }
        if (!view().password()) {
            door.mustBeRecent();
        }
        door.email().ifPresent(email -> {
            care.askToMove(door.current(), email, door.language(), door.address());
            Redirect.to("/account/email?sent=1");
        });
    }

    public boolean sent() {
        return !door.visit().query("sent").isEmpty();
    }

    public AccountCare.View view() {
        return care.view(door.current());
    }
}
