package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.identity.WaysIn;
import org.forewarned.platform.web.Redirect;

/** By whom one may sign in to one's own account: shows, adds and removes. Only who signed in within the hour may, for it opens the account for good. */
@Named
@RequestScoped
public class SignInWaysPage {

    private WaysIn ways;
    private Errand errand;
    private Door door;
    private List<Row> rows;

    protected SignInWaysPage() {
    }

    @Inject
    SignInWaysPage(WaysIn ways, Errand errand, Door door) {
        this.ways = ways;
        this.errand = errand;
        this.door = door;
    }

    public void enter() {
        door.mustBeRecent();
        if (door.form().has("provider")) {
            if (!errand.beginJoining(Errand.id(door.form().value("provider")))) {
                Redirect.to("/account/ways");
            }
        } else if (door.form().has("remove")) {
            boolean removed = ways.remove(door.current(), Errand.id(door.form().value("remove")));
            Redirect.to("/account/ways?changed=" + (removed ? "removed" : "last"));
        }
    }

    /** What was just changed, as the end of the key of its text; empty when nothing was. */
    public String changed() {
        String said = door.visit().query("changed");
        return List.of("added", "removed").contains(said) ? said : "";
    }

    /** What could not be done, likewise. */
    public String refused() {
        String said = door.visit().query("changed");
        return List.of("elsewhere", "last").contains(said) ? said : "";
    }

    public List<Row> rows() {
        if (rows == null) {
            rows = ways.all(door.current()).stream().map(w -> new Row(w.id().toString(), w.provider(), w.email().orElse(""), door.day(w.madeAt()),
                    door.day(w.usedAt()), w.open(), w.removable())).toList();
        }
        return rows;
    }

    public boolean any() {
        return !rows().isEmpty();
    }

    /**
     * A way in.
     *
     * @param email as the provider says; may be empty
     * @param removable whether another way remains without it
     */
    public record Row(String id, String provider, String email, String made, String used, boolean open, boolean removable) {
    }
}
