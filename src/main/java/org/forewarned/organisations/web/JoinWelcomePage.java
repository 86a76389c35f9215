package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Visit;

/** Somebody has just joined: what comes next, and the learner code to keep. */
@Named
@RequestScoped
public class JoinWelcomePage {

    private Organisations organisations;
    private Asker asker;
    private Visit visit;
    private OrganisationView organisation;

    protected JoinWelcomePage() {
    }

    @Inject
    JoinWelcomePage(Organisations organisations, Asker asker, Visit visit) {
        this.organisations = organisations;
        this.asker = asker;
        this.visit = visit;
    }

    public void enter() {
        organisation = organisations.joined(asker).stream().filter(o -> o.id().toString().equals(visit.query("organisation"))).findFirst()
                .orElseThrow(NotAllowed::new);
    }

    public String organisation() {
        return organisation.name();
    }

    public String leaveUrl() {
        return "/organisations/" + organisation.id() + "/leave";
    }
}
