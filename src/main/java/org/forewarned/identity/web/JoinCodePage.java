package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.identity.LearnerCode;
import org.forewarned.identity.LearnerOfAccount;
import org.forewarned.platform.web.Redirect;

/** Joins a learner code to the account, with all its progress, and leaves it again. */
@Named
@RequestScoped
public class JoinCodePage {

    private LearnerOfAccount learner;
    private Joining joining;
    private Door door;
    private List<String> words = List.of();
    private boolean left;

    protected JoinCodePage() {
    }

    @Inject
    JoinCodePage(LearnerOfAccount learner, Joining joining, Door door) {
        this.learner = learner;
        this.joining = joining;
        this.door = door;
    }

    public void post() {
        door.current().signedIn();
        if (door.form().has("leave")) {
            Optional<LearnerCode> code = learner.leave(door.current());
            words = code.map(LearnerCode::words).orElse(List.of());
            left = true;
            if (words.isEmpty()) {
                Redirect.to("/account?changed=left");
            }
        } else {
            joining.learner().ifPresent(known -> {
                if (learner.join(door.current(), known)) {
                    Redirect.to("/account?changed=joined");
                } else {
                    door.form().problem("code", "join-code.fault.taken");
                }
            });
        }
    }

    /** The words that lead to what was left, shown this once. */
    public List<String> words() {
        return words;
    }

    public boolean left() {
        return left;
    }

    /** Whether five words lead to what the account learns. */
    public boolean joined() {
        return learner.hasCode(door.current());
    }
}
