package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.ProviderSignIn;
import org.forewarned.platform.web.Redirect;

/** Where a provider sends people back. It is the one address that is asked for, not sent a form, and yet lets somebody in: so the protocol has it. */
@Named
@RequestScoped
public class BackPage {

    private Errand errand;
    private Door door;

    protected BackPage() {
    }

    @Inject
    BackPage(Errand errand, Door door) {
        this.errand = errand;
        this.door = door;
    }

    public void enter() {
        errand.finish().ifPresent(this::go);
    }

    private void go(ProviderSignIn.Entry entry) {
        if (entry.newcomer().isPresent()) {
            errand.keep(entry.newcomer().get());
        } else if (entry.account().isEmpty()) {
            Redirect.to(entry.next() + (entry.joined() ? "?changed=added" : "?changed=elsewhere"));
        } else if (entry.second() && !entry.strong()) {
            door.enterHalf(entry.account().get(), "provider", entry.next(), false);
        } else {
            door.enter(entry.account().get(), "provider", entry.strong(), entry.next(), false);
        }
    }

    public Errand.Fault fault() {
        return errand.fault();
    }
}
