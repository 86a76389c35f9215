package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.organisations.InvitationStops;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;

/** Stops invitations to an address, and lets them come again, without signing in. Opening it changes nothing: mail programs look at links on their own. */
@Named
@RequestScoped
public class InvitationStopPage {

    private InvitationStops stops;
    private Visit visit;
    private Form form;

    protected InvitationStopPage() {
    }

    @Inject
    InvitationStopPage(InvitationStops stops, Visit visit, Form form) {
        this.stops = stops;
        this.visit = visit;
        this.form = form;
    }

    /** A mail program's one click is answered at once, for it follows no redirect. */
    public void post() {
        if (form.has("resume")) {
            stops.resume(token());
        } else {
            stops.stop(token());
        }
        if (!form.has("List-Unsubscribe")) {
            Redirect.to(visit.path());
        }
    }

    public boolean known() {
        return stops.known(token());
    }

    public boolean stopped() {
        return stops.stopped(token());
    }

    private String token() {
        return visit.param("token");
    }
}
