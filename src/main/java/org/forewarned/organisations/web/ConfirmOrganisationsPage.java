package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRegister;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Administrators look at organisations, and confirm that they are what they say. */
@Named
@RequestScoped
public class ConfirmOrganisationsPage {

    private static final Set<String> DONE = Set.of("confirm", "unconfirm");

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
        Redirect.to("/administration/organisations?done=" + (form.has("confirm") ? "confirm" : "unconfirm"));
    }

    public String asked() {
        return room.visit().query("q");
    }

    /** What was just done: its text key; nothing on any other visit. */
    public String done() {
        return DONE.contains(room.visit().query("done")) ? "confirm-organisations.done." + room.visit().query("done") : "";
    }

    public boolean none() {
        return shown.isEmpty();
    }

    public boolean searching() {
        return !asked().isEmpty();
    }

    public List<Row> rows() {
        return shown.stream().map(o -> new Row(o.id().toString(), o.name(), room.say("organisation-kind." + o.profile().kind().slug()),
                room.say("nation." + o.profile().nation().slug()), numbers(o.profile()),
                room.day(o.registeredAt()), o.confirmed())).toList();
    }

    private String numbers(OrganisationProfile profile) {
        return Stream.of(number("urn", profile.urn()), number("charity", profile.charityNumber()), number("other", profile.otherNumber())).filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String number(String kind, String number) {
        return number.isEmpty() ? "" : room.say("confirm-organisations." + kind, number);
    }

    /** An organisation as it stands in the table. */
    public record Row(String id, String name, String kind, String nation, String numbers, String since, boolean confirmed) {
    }
}
