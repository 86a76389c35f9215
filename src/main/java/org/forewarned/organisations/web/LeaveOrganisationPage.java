package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Memberships;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Redirect;

/** A learner leaves an organisation. */
@Named
@RequestScoped
public class LeaveOrganisationPage {

    private Memberships memberships;
    private Organisations organisations;
    private Room room;
    private OrganisationView organisation;

    protected LeaveOrganisationPage() {
    }

    @Inject
    LeaveOrganisationPage(Memberships memberships, Organisations organisations, Room room) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.room = room;
    }

    public void enter() {
        UUID asked = room.id();
        organisation = organisations.joined(room.asker()).stream().filter(o -> o.id().equals(asked)).findFirst().orElseThrow(NotAllowed::new);
    }

    public void post() {
        memberships.leave(room.asker(), organisation.id());
        Redirect.to("/my-learning");
    }

    public String organisation() {
        return organisation.name();
    }
}
