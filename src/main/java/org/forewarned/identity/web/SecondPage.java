package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.Passkeys;
import org.forewarned.identity.SecondFactor;
import org.forewarned.platform.NotSignedIn;

/** The second proof at sign-in: a code of an app, a recovery code, or a passkey. */
@Named
@RequestScoped
public class SecondPage {

    private SecondFactor second;
    private Passkeys passkeys;
    private Door door;
    private Passkeys.Ceremony ceremony;

    protected SecondPage() {
    }

    @Inject
    SecondPage(SecondFactor second, Passkeys passkeys, Door door) {
        this.second = second;
        this.passkeys = passkeys;
        this.door = door;
    }

    public void post() {
        Half.Entry entry = entry();
        if (door.form().has("answer")) {
            passkeys.signIn(Optional.of(entry.account()), door.form().value("state"), door.form().value("answer"))
                    .ifPresentOrElse(proved -> enter(entry), () -> door.form().problem("code", "second.fault.passkey"));
            return;
        }
        Optional<Duration> wait = second.waiting(entry.account());
        if (wait.isPresent()) {
            door.form().problem("code", "second.fault.wait", Math.max(1, wait.get().toMinutes()));
        } else if (second.prove(entry.account(), door.form().value("code"))) {
            enter(entry);
        } else {
            door.form().problem("code", "second.fault.wrong");
        }
    }

    private void enter(Half.Entry entry) {
        door.enter(entry.account(), entry.way(), true, entry.next(), entry.bring());
    }

    /** Whether codes are among what may be asked. */
    public boolean byCode() {
        return second.byCode(account());
    }

    /** What a browser is asked that has a passkey of this account; nothing where it has none. */
    public Passkeys.Ceremony ceremony() {
        if (ceremony == null) {
            ceremony = passkeys.toSignIn(Optional.of(account()));
        }
        return ceremony;
    }

    /** Whether the account has a passkey. */
    public boolean byPasskey() {
        return passkeys.any(account());
    }

    private UUID account() {
        return entry().account();
    }

    private Half.Entry entry() {
        return door.half().orElseThrow(NotSignedIn::new);
    }
}
