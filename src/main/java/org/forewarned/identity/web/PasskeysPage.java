package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.identity.Passkeys;
import org.forewarned.identity.WaysIn;
import org.forewarned.platform.web.Redirect;

/** One's passkeys: made, listed, removed. */
@Named
@RequestScoped
public class PasskeysPage {

    private Passkeys passkeys;
    private WaysIn ways;
    private Door door;
    private Passkeys.Ceremony ceremony;

    protected PasskeysPage() {
    }

    @Inject
    PasskeysPage(Passkeys passkeys, WaysIn ways, Door door) {
        this.passkeys = passkeys;
        this.ways = ways;
        this.door = door;
    }

    /** Only who signed in within the hour may look, for here the account is opened for good. */
    public void enter() {
        door.mustBeRecent();
        if (!door.form().sent()) {
            return;
        }
        if (door.form().has("remove")) {
            if (ways.removePasskey(door.current(), door.form().value("remove"))) {
                Redirect.to("/account/passkeys");
            } else {
                door.form().problem("keys", "passkeys.fault.last");
            }
        } else if (passkeys.make(door.current(), door.form().value("state"), door.form().value("answer"), door.form().value("name"))) {
            door.current().proved();
            Redirect.to("/account/passkeys?made=1");
        } else {
            door.form().problem("name", "passkeys.fault");
        }
    }

    /** What a browser is asked to make a passkey. */
    public Passkeys.Ceremony ceremony() {
        if (ceremony == null) {
            ceremony = passkeys.toMake(door.current());
        }
        return ceremony;
    }

    public boolean made() {
        return !door.visit().query("made").isEmpty();
    }

    public List<Row> all() {
        return passkeys.all(door.current()).stream()
                .map(p -> new Row(p.id(), p.name(), door.day(p.madeAt()), p.usedAt().map(door::moment).orElse(""))).toList();
    }

    public boolean any() {
        return !all().isEmpty();
    }

    /** A passkey; {@code used} is empty as long as it was not. */
    public record Row(String id, String name, String made, String used) {

        public boolean usedOnce() {
            return !used.isEmpty();
        }
    }
}
