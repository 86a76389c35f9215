package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.AccountCare;

/** Changes the password; whoever has none yet may choose one. All other sittings end, and a mail says so. */
@Named
@RequestScoped
public class PasswordPage {

    private AccountCare care;
    private Door door;

    protected PasswordPage() {
    }

    @Inject
    PasswordPage(AccountCare care, Door door) {
        this.care = care;
        this.door = door;
    }

    public void post() {
        AccountCare.View view = view();
        if (view.password() && !care.proves(door.current(), door.form().value("password-now"), door.address())) {
            door.form().problem("password-now", "password.fault.now");
            return;
        }
        if (!view.password()) {
            door.mustBeRecent();
        }
        Optional<String> password = door.newPassword(view.email());
        password.ifPresent(chosen -> {
            UUID account = door.current().signedIn();
            boolean second = door.current().second();
            care.changePassword(door.current(), chosen, door.language());
            door.enter(account, "password", second, "/account?changed=password", false);
        });
    }

    public AccountCare.View view() {
        return care.view(door.current());
    }
}
