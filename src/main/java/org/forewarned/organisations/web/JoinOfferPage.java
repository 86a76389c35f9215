package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.Joining;
import org.forewarned.organisations.Offer;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;

/** What a code or link opens: which organisation, what it will see and what not; and the step in. */
@Named
@RequestScoped
public class JoinOfferPage {

    private Entrance entrance;
    private Form form;
    private Visit visit;
    private Optional<Offer> offer;

    protected JoinOfferPage() {
    }

    @Inject
    JoinOfferPage(Entrance entrance, Form form, Visit visit) {
        this.entrance = entrance;
        this.form = form;
        this.visit = visit;
    }

    /** A request to coordinate is for somebody with an account. */
    public void enter() {
        boolean guessing = entrance.waiting().isPresent() && code().length() < ClearCode.LINK;
        offer = guessing ? Optional.empty() : entrance.offer(code());
        if (forRole()) {
            entrance.asker().signedIn();
        }
        if (offer.filter(Offer::room).isPresent()) {
            offer = Optional.empty();
            Redirect.to("/room/" + code());
        }
    }

    public void post() {
        if (offer.isEmpty()) {
            return;
        }
        if (forRole()) {
            Redirect.to("/organisations/" + entrance.coordinate(code()) + "?done=coordinating");
            return;
        }
        String name = form.value("name");
        if (offer.get().asksName() && (name.isEmpty() || name.length() > Joining.LONGEST_NAME)) {
            form.problem("name", "join-offer.fault.name", Joining.LONGEST_NAME);
        }
        if (shared() && !form.value("who").matches("me|other")) {
            form.problem("who-me", "join-offer.fault.who");
        }
        if (!form.bad()) {
            Redirect.to("/join/welcome?organisation=" + entrance.join(code(), name, form.has("who", "other")));
        }
    }

    public boolean known() {
        return offer.isPresent();
    }

    public boolean forRole() {
        return offer.filter(o -> o.kind() == Offer.Kind.ROLE).isPresent();
    }

    /** Whether somebody may come in by it as themselves. */
    public boolean forPerson() {
        return known() && !forRole();
    }

    public boolean asksName() {
        return offer.filter(Offer::asksName).isPresent();
    }

    public boolean card() {
        return offer.filter(o -> o.kind() == Offer.Kind.CARD).isPresent();
    }

    public boolean young() {
        return offer.filter(Offer::young).isPresent();
    }

    public String organisation() {
        return offer.map(Offer::organisationName).orElse("");
    }

    public String unit() {
        return offer.flatMap(Offer::unit).orElse("");
    }

    public boolean inUnit() {
        return !unit().isEmpty();
    }

    /** By which they are known where they sign in. */
    public String name() {
        return entrance.name();
    }

    public String role() {
        return offer.flatMap(Offer::role).map(r -> r.slug()).orElse("coordinator");
    }

    /** Whether this device may be somebody else's. */
    public boolean shared() {
        return !forRole() && entrance.shared();
    }

    private String code() {
        return ClearCode.read(visit.param("token"));
    }
}
