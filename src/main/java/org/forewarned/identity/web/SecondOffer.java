package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.SecondFactor;
import org.forewarned.platform.Asker;

/** Whether somebody who looks after others' records is to be offered a second step at sign-in. */
@Named
@RequestScoped
public class SecondOffer {

    private SecondFactor second;
    private Asker asker;

    protected SecondOffer() {
    }

    @Inject
    SecondOffer(SecondFactor second, Asker asker) {
        this.second = second;
        this.asker = asker;
    }

    /** Whether they have none. */
    public boolean isOpen() {
        return asker.account().filter(account -> !second.asked(account)).isPresent();
    }
}
