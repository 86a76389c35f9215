package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.identity.ProviderSignIn;

/**
 * Leads the browser to the provider, by a header and by a link. A form's answer can't do it: browsers let forms lead only to hosts that the
 * page's policy names, and a provider may lead on to others.
 */
@Named
@RequestScoped
public class GoPage {

    private Errand errand;
    private Door door;
    private Optional<ProviderSignIn.Leading> leading = Optional.empty();

    protected GoPage() {
    }

    @Inject
    GoPage(Errand errand, Door door) {
        this.errand = errand;
        this.door = door;
    }

    public void enter() {
        leading = errand.leading();
        leading.ifPresent(to -> door.response().setHeader("Refresh", "0; url=" + to.address()));
    }

    public boolean found() {
        return leading.isPresent();
    }

    public String name() {
        return leading.map(ProviderSignIn.Leading::name).orElse("");
    }

    public String address() {
        return leading.map(to -> to.address().toString()).orElse("");
    }

    public Errand.Fault fault() {
        return errand.fault();
    }
}
