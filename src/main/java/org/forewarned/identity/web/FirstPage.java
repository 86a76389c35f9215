package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.identity.AccountCare;
import org.forewarned.identity.ProviderSignIn;

/** The first time that somebody comes in by a provider: they make an account, or go back and sign in to the one that they have. */
@Named
@RequestScoped
public class FirstPage {

    private AccountCare care;
    private Errand errand;
    private Door door;
    private Optional<ProviderSignIn.Greeting> greeting;

    protected FirstPage() {
    }

    @Inject
    FirstPage(AccountCare care, Errand errand, Door door) {
        this.care = care;
        this.errand = errand;
        this.door = door;
    }

    public void post() {
        Optional<String> email = known() && door.form().has("mail") ? greeting.get().email() : Optional.empty();
        errand.welcome().ifPresent(entry -> {
            if (entry.second() && !entry.strong()) {
                door.enterHalf(entry.account().orElseThrow(), "provider", entry.next(), door.form().has("bring"));
                return;
            }
            door.enter(entry.account().orElseThrow(), "provider", entry.strong(), entry.next(), door.form().has("bring"));
            email.ifPresent(said -> care.askToMove(door.current(), said, door.language(), door.address()));
        });
    }

    /** Whether somebody is here who is new. */
    public boolean known() {
        if (greeting == null) {
            greeting = errand.greeting();
        }
        return greeting.isPresent();
    }

    public String provider() {
        return known() ? greeting.get().provider() : "";
    }

    /** As the provider says; may be empty. */
    public String email() {
        return known() ? greeting.get().email().orElse("") : "";
    }

    public boolean canBring() {
        return door.canBring();
    }
}
