package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.OrganisationRegister;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Administrators look at organisations, and confirm that they are what they say. */
@Named
@RequestScoped
public class ConfirmOrganisationsPage {

    private OrganisationRegister register;
    private Room room;
    private Form form;
    private List<OrganisationView> shown;

    protected ConfirmOrganisationsPage() {
    }

    @Inject
    ConfirmOrganisationsPage(OrganisationRegister register, Room room, Form form) {
        this.register = register;
        this.room = room;
        this.form = form;
    }

    public void enter() {
        shown = asked().isEmpty() ? register.waiting(room.asker()) : register.named(room.asker(), asked());
    }

    public void post() {
        UUID one = Room.uuid(form.value("organisation")).orElseThrow(NotAllowed::new);
        if (form.has("confirm")) {
            register.confirm(room.asker(), one);
        } else {
            register.unconfirm(room.asker(), one);
        }
        Redirect.to("/administration/organisations");
    }

    public String asked() {
        return room.visit().query("q");
    }

    public boolean none() {
        return shown.isEmpty();
    }

    public boolean searching() {
        return !asked().isEmpty();
    }

    public List<Row> rows() {
        return shown.stream().map(o -> new Row(o.id().toString(), o.name(), room.say("organisation-kind." + o.profile().kind().slug()),
                room.say("nation." + o.profile().nation().slug()), String.join(" ", List.of(o.profile().urn(), o.profile().charityNumber(), o.profile().otherNumber())).strip(),
                room.day(o.registeredAt()), o.confirmed())).toList();
    }

    /** An organisation as it stands in the table. */
    public record Row(String id, String name, String kind, String nation, String numbers, String since, boolean confirmed) {
    }
}
