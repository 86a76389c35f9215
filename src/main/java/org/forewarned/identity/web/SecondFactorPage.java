package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.identity.SecondFactor;
import org.forewarned.platform.web.QrSvg;
import org.forewarned.platform.web.Redirect;

/** Sets up codes of an app, shows recovery codes this once, and turns it all off again. */
@Named
@RequestScoped
public class SecondFactorPage {

    private SecondFactor second;
    private Door door;
    private SecondFactor.View view;
    private SecondFactor.Setup setup;
    private List<String> codes = List.of();

    protected SecondFactorPage() {
    }

    @Inject
    SecondFactorPage(SecondFactor second, Door door) {
        this.second = second;
        this.door = door;
    }

    /** Only who signed in within the hour may look, for here the account is opened and closed. */
    public void enter() {
        door.mustBeRecent();
        if (!door.form().sent()) {
            return;
        }
        if (door.form().has("off")) {
            second.turnOff(door.current());
            Redirect.to("/account/second-factor");
        } else if (door.form().has("codes")) {
            if (view().any()) {
                codes = second.newRecoveryCodes(door.current());
                view = null;
            }
        } else {
            turnOn();
        }
    }

    private void turnOn() {
        Optional<SecondFactor.Setup> sent = second.again(door.current(), door.form().value("setup"));
        Optional<List<String>> fresh = sent.flatMap(known -> second.turnOn(door.current(), known, door.form().value("code")));
        setup = sent.orElse(null);
        if (fresh.isPresent()) {
            door.current().proved();
            codes = fresh.get();
            view = null;
        } else {
            door.form().problem("code", "second-factor.fault");
        }
    }

    public SecondFactor.View view() {
        if (view == null) {
            view = second.view(door.current());
        }
        return view;
    }

    /** The secret that is being set up. */
    public SecondFactor.Setup setup() {
        if (setup == null) {
            setup = second.begin(door.current());
        }
        return setup;
    }

    public String qr() {
        return QrSvg.of(setup().uri());
    }

    /** The secret in groups of four, for typing. */
    public String secret() {
        return setup().secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Recovery codes that were just made; shown this once. */
    public List<String> codes() {
        return codes;
    }

    public boolean fresh() {
        return !codes.isEmpty();
    }

    /** Whether this is asked of them because they are administrator. */
    public boolean required() {
        return door.current().holds("administrator") && !view().any();
    }

    public String next() {
        return door.next();
    }
}
