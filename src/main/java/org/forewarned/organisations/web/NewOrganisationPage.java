package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.Organisations;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Redirect;

/** An organisation registers itself; whoever does it coordinates it. */
@Named
@RequestScoped
public class NewOrganisationPage {

    private Organisations organisations;
    private ProfileForm profile;
    private Asker asker;

    protected NewOrganisationPage() {
    }

    @Inject
    NewOrganisationPage(Organisations organisations, ProfileForm profile, Asker asker) {
        this.organisations = organisations;
        this.profile = profile;
        this.asker = asker;
    }

    /** Only for somebody with an account. */
    public void enter() {
        asker.signedIn();
    }

    public void post() {
        profile.read().ifPresent(read -> Redirect.to("/organisations/" + organisations.register(asker, read) + "?done=registered"));
    }

    public List<Option> kinds() {
        return profile.kinds("");
    }

    public List<Option> nations() {
        return profile.nations("");
    }

    public List<Option> sizes() {
        return profile.sizes("");
    }
}
