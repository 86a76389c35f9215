package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.identity.AccountCare;
import org.forewarned.identity.Sittings;
import org.forewarned.platform.web.Redirect;

/** One's own account: the address, where one is signed in, and what can be changed. */
@Named
@RequestScoped
public class AccountPage {

    private AccountCare care;
    private Sittings sittings;
    private Door door;
    private AccountCare.View view;

    protected AccountPage() {
    }

    @Inject
    AccountPage(AccountCare care, Sittings sittings, Door door) {
        this.care = care;
        this.sittings = sittings;
        this.door = door;
    }

    public void post() {
        if (door.form().has("everywhere")) {
            sittings.endEverywhere(door.current());
            door.current().signOut(door.response());
            Redirect.to("/sign-out");
        } else if (door.form().has("end")) {
            sitting(door.form().value("end"));
            Redirect.to("/account?changed=sitting#sittings");
        } else if (door.form().has("confirm")) {
            care.askToConfirm(door.current(), door.language(), door.address());
            Redirect.to("/account?changed=asked");
        } else {
            door.current().signedIn();
            Redirect.to("/account");
        }
    }

    private void sitting(String id) {
        door.current().signedIn();
        if (id.matches("[0-9a-f-]{36}")) {
            sittings.end(door.current(), UUID.fromString(id));
        }
    }

    public AccountCare.View view() {
        if (view == null) {
            view = care.view(door.current());
        }
        return view;
    }

    /** What was just changed, as the end of the key of its text; empty when nothing was. */
    public String changed() {
        String said = door.visit().query("changed");
        return List.of("password", "begun", "sitting", "asked", "joined", "left").contains(said) ? said : "";
    }

    /** Whether they write or review what learners read. */
    public boolean editing() {
        return view().roles().contains("author") || view().roles().contains("reviewer");
    }

    public boolean administrator() {
        return view().roles().contains("administrator");
    }

    public List<Row> sittings() {
        return sittings.all(door.current(), door.current().token().orElse("")).stream()
                .map(s -> new Row(s.id().toString(), s.device(), s.way(), door.moment(s.begunAt()), door.moment(s.seenAt()), s.here())).toList();
    }

    /**
     * Where somebody is signed in.
     *
     * @param device a few words, or none
     * @param here whether it is this browser
     */
    public record Row(String id, String device, String way, String begun, String seen, boolean here) {

        public boolean known() {
            return !device.isEmpty();
        }
    }
}
