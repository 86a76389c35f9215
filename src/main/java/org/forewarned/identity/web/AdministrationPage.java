package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.platform.Asker;

/** Where an administrator begins. */
@Named
@RequestScoped
public class AdministrationPage {

    private Asker asker;

    protected AdministrationPage() {
    }

    @Inject
    AdministrationPage(Asker asker) {
        this.asker = asker;
    }

    public void enter() {
        asker.require("administrator");
    }
}
