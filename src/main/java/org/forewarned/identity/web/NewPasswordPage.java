package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.identity.PasswordReset;
import org.forewarned.identity.SecondFactor;

/** The page behind the link of a forgotten password. It opens nothing by itself: the second factor is still asked for. */
@Named
@RequestScoped
public class NewPasswordPage {

    private PasswordReset reset;
    private SecondFactor second;
    private Door door;
    private Optional<String> email;

    protected NewPasswordPage() {
    }

    @Inject
    NewPasswordPage(PasswordReset reset, SecondFactor second, Door door) {
        this.reset = reset;
        this.second = second;
        this.door = door;
    }

    public void post() {
        if (known()) {
            door.newPassword(email()).flatMap(password -> reset.finish(token(), password, door.language())).ifPresent(account -> {
                if (second.asked(account)) {
                    door.enterHalf(account, "link", "/account?changed=password", false);
                } else {
                    door.enter(account, "link", false, "/account?changed=password", false);
                }
            });
        }
    }

    /** Whether the link works. */
    public boolean known() {
        if (email == null) {
            email = reset.open(token());
        }
        return email.isPresent();
    }

    public String email() {
        return known() ? email.get() : "";
    }

    private String token() {
        return door.visit().param("token");
    }
}
