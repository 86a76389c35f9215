package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.communications.Stops;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;

/** Stops reminders, and lets them come again, without signing in. Opening it changes nothing: mail programs look at links on their own. */
@Named
@RequestScoped
public class StopPage {

    private Stops stops;
    private Visit visit;
    private Form form;

    protected StopPage() {
    }

    @Inject
    StopPage(Stops stops, Visit visit, Form form) {
        this.stops = stops;
        this.visit = visit;
        this.form = form;
    }

    /** A mail program's one click is answered at once, for it follows no redirect; a person's goes on to what is now so. */
    public void post() {
        if (form.has("List-Unsubscribe")) {
            stops.stop(token());
            return;
        }
        if (form.has("resume")) {
            stops.resume(token());
        } else {
            stops.stop(token());
        }
        Redirect.to(getPath());
    }

    public boolean isKnown() {
        return stops.known(token());
    }

    public boolean isStopped() {
        return stops.stopped(token());
    }

    public String getPath() {
        return "/e-mails/stop/" + token();
    }

    private String token() {
        return visit.param("token");
    }
}
