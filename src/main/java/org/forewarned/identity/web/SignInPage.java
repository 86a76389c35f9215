package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.forewarned.identity.Passkeys;
import org.forewarned.identity.SigningIn;

/** Signing in with address and password, or with a passkey. */
@Named
@RequestScoped
public class SignInPage {

    private SigningIn signingIn;
    private Passkeys passkeys;
    private Door door;
    private Passkeys.Ceremony ceremony;

    protected SignInPage() {
    }

    @Inject
    SignInPage(SigningIn signingIn, Passkeys passkeys, Door door) {
        this.signingIn = signingIn;
        this.passkeys = passkeys;
        this.door = door;
    }

    public void post() {
        if (door.form().has("answer")) {
            passkey();
        } else {
            door.email().ifPresent(this::password);
        }
    }

    private void password(String email) {
        Optional<Duration> wait = signingIn.waiting(email, door.address());
        if (wait.isPresent()) {
            door.form().problem("email", "sign-in.fault.wait", Math.max(1, wait.get().toMinutes()));
            return;
        }
        signingIn.enter(email, door.form().value("password"), door.address()).ifPresentOrElse(known -> {
            if (known.second()) {
                door.enterHalf(known.account(), "password", door.next(), bring());
            } else {
                door.enter(known.account(), "password", false, door.next(), bring());
            }
        }, () -> door.form().problem("email", "sign-in.fault.wrong"));
    }

    /** A passkey whose device has not checked who holds it is one step of two, and the password is the other. */
    private void passkey() {
        Optional<Passkeys.Proved> proved = passkeys.signIn(Optional.empty(), door.form().value("state"), door.form().value("answer"));
        if (proved.filter(Passkeys.Proved::verified).isPresent()) {
            door.enter(proved.get().account(), "passkey", true, door.next(), bring());
        } else {
            door.form().problem("email", proved.isPresent() ? "sign-in.fault.unverified" : "sign-in.fault.passkey");
        }
    }

    private boolean bring() {
        return door.form().has("bring");
    }

    public String next() {
        return door.next();
    }

    /** Whether what was done on this device could go along. */
    public boolean canBring() {
        return door.canBring();
    }

    /** Whether somebody is signed in already, and asked only to prove it again. */
    public boolean again() {
        return door.current().account().isPresent();
    }

    /** What a browser is asked that has a passkey. */
    public Passkeys.Ceremony ceremony() {
        if (ceremony == null) {
            ceremony = passkeys.toSignIn(Optional.empty());
        }
        return ceremony;
    }
}
