package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** What an organisation says about itself, its public page, and who coordinates it. */
@Named
@RequestScoped
public class OrganisationSettingsPage {

    private SettingsDesk desk;
    private ProfileForm profileForm;
    private Form form;

    protected OrganisationSettingsPage() {
    }

    @Inject
    OrganisationSettingsPage(SettingsDesk desk, ProfileForm profileForm, Form form) {
        this.desk = desk;
        this.profileForm = profileForm;
        this.form = form;
    }

    public void enter() {
        desk.room().organisation();
        desk.room().standing().ruling();
    }

    public void post() {
        if (form.has("relieve")) {
            if (!desk.relieve(Room.uuid(form.value("relieve")).orElseThrow(NotAllowed::new))) {
                form.problem("coordinators", "organisation-settings.fault.last");
            }
        } else if (form.has("ask")) {
            OrganisationRole role = OrganisationRole.fromSlug(form.value("role")).orElse(OrganisationRole.DEPUTY);
            desk.ask(role, form.value("unit"));
        } else if (form.has("present")) {
            if (form.value("text").length() > 1000) {
                form.problem("text", "organisation-settings.fault.text");
            } else {
                desk.present(form.value("text"));
            }
        } else {
            profileForm.read().ifPresent(desk::describe);
        }
    }

    public OrganisationProfile profile() {
        return desk.room().organisation().profile();
    }

    public boolean confirmed() {
        return desk.room().organisation().confirmed();
    }

    public String publicText() {
        return desk.room().organisation().publicText();
    }

    public List<SettingsDesk.Row> coordinators() {
        return desk.coordinators();
    }

    public List<Option> kinds() {
        return profileForm.kinds(profile().kind().slug());
    }

    public List<Option> nations() {
        return profileForm.nations(profile().nation().slug());
    }

    public List<Option> sizes() {
        return profileForm.sizes(profile().size().slug());
    }

    public List<Option> roles() {
        return Stream.of(OrganisationRole.values()).map(role -> new Option(role.slug(), desk.room().say("organisation-role." + role.slug()), false)).toList();
    }

    public List<Option> units() {
        return desk.room().unitOptions("", "room.whole");
    }
}
