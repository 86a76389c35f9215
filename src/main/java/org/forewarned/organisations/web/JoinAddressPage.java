package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.organisations.DomainJoining;
import org.forewarned.organisations.Joining;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Somebody may join an organisation for the address of their account: what it will see and what not, and the step in. */
@Named
@RequestScoped
public class JoinAddressPage {

    private Room room;
    private Entrance entrance;
    private Form form;
    private DomainJoining.Door door;

    protected JoinAddressPage() {
    }

    @Inject
    JoinAddressPage(Room room, Entrance entrance, Form form) {
        this.room = room;
        this.entrance = entrance;
        this.form = form;
    }

    public void enter() {
        door = entrance.door(room.id());
    }

    public void post() {
        String name = form.value("name");
        if (name.isEmpty() || name.length() > Joining.LONGEST_NAME) {
            form.problem("name", "join-offer.fault.name", Joining.LONGEST_NAME);
        } else {
            entrance.join(door, name);
            Redirect.to("/join/welcome?organisation=" + door.organisation());
        }
    }

    public String organisation() {
        return door.name();
    }

    /** By which they are known where they sign in. */
    public String name() {
        return entrance.name();
    }

    public String domain() {
        return door.domain();
    }

    public boolean young() {
        return door.young();
    }
}
