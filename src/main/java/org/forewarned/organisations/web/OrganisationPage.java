package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.People;

/** The home of an organisation for those who coordinate it; for others its public page, where it has one. */
@Named
@RequestScoped
public class OrganisationPage {

    private Room room;
    private People people;
    private Organisations organisations;
    private Optional<OrganisationView> shown = Optional.empty();

    protected OrganisationPage() {
    }

    @Inject
    OrganisationPage(Room room, People people, Organisations organisations) {
        this.room = room;
        this.people = people;
        this.organisations = organisations;
    }

    public void enter() {
        boolean coordinates = organisations.mine(room.asker()).stream().anyMatch(o -> o.id().equals(room.id()));
        shown = coordinates ? Optional.empty() : organisations.presented(room.id());
        if (shown.isEmpty()) {
            room.enter();
        }
    }

    /** Whether somebody looks who does not coordinate here. */
    public boolean outside() {
        return shown.isPresent();
    }

    public String title() {
        return shown.map(OrganisationView::name).orElseGet(room::name);
    }

    public String publicText() {
        return shown.map(OrganisationView::publicText).orElse("");
    }

    /** Its kind and nation. */
    public String what() {
        OrganisationView one = shown.orElseGet(room::organisation);
        return room.say(outside() ? "organisation.what.public" : "organisation.what", room.say("organisation-kind." + one.profile().kind().slug()), room.say("nation." + one.profile().nation().slug()));
    }

    public boolean nobodyYet() {
        return people.count(room.asker(), room.id()) == 0;
    }

    public boolean confirmed() {
        return room.organisation().confirmed();
    }
}
