package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.platform.web.Redirect;

/** Signing out, which a page asks for with a button. */
@Named
@RequestScoped
public class SignOutPage {

    private Door door;

    protected SignOutPage() {
    }

    @Inject
    SignOutPage(Door door) {
        this.door = door;
    }

    public void post() {
        door.current().signOut(door.response());
        Redirect.to("/sign-out");
    }

    public boolean signedIn() {
        return door.current().account().isPresent();
    }
}
