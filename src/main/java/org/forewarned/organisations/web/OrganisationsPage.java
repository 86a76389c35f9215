package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.Organisations;
import org.forewarned.platform.Asker;

/** What this offers to organisations, and those that are the visitor's own. */
@Named
@RequestScoped
public class OrganisationsPage {

    private Organisations organisations;
    private Asker asker;
    private List<OrganisationView> mine;
    private List<OrganisationView> joined;

    protected OrganisationsPage() {
    }

    @Inject
    OrganisationsPage(Organisations organisations, Asker asker) {
        this.organisations = organisations;
        this.asker = asker;
    }

    /** Those that the visitor coordinates. */
    public List<OrganisationView> mine() {
        if (mine == null) {
            mine = organisations.mine(asker);
        }
        return mine;
    }

    /** Those that the visitor belongs to. */
    public List<OrganisationView> joined() {
        if (joined == null) {
            joined = organisations.joined(asker);
        }
        return joined;
    }

    public boolean coordinating() {
        return !mine().isEmpty();
    }

    public boolean belonging() {
        return !joined().isEmpty();
    }
}
