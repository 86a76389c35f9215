package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.forewarned.identity.CodeWords;
import org.forewarned.identity.CodeWords.Typed;
import org.forewarned.identity.LearnerCode;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Five words bring a learner back. When this device already holds progress, the learner decides what becomes of it. */
@Named
@RequestScoped
public class LearnerCodePage {

    private static final String FIELD = "code";

    private CodeDesk desk;
    private CodeWords words;
    private Form form;
    private boolean deciding;

    protected LearnerCodePage() {
    }

    @Inject
    LearnerCodePage(CodeDesk desk, CodeWords words, Form form) {
        this.desk = desk;
        this.words = words;
        this.form = form;
    }

    public void post() {
        if (form.has("kept")) {
            desk.kept();
            Redirect.to(Redirect.local(form.value("back"), "/my-learning"));
        } else if (form.has("replace")) {
            desk.replace();
            Redirect.to("/learner-code#new");
        } else {
            enter();
        }
    }

    public boolean isKnown() {
        return desk.known().isPresent();
    }

    /** Whether it must be decided what becomes of this device's own progress. */
    public boolean isDeciding() {
        return deciding;
    }

    private void enter() {
        Typed typed = words.read(form.value(FIELD));
        if (typed.code().isEmpty()) {
            mend(typed);
            return;
        }
        Optional<java.time.Duration> wait = desk.waiting();
        if (wait.isPresent()) {
            form.problem(FIELD, "learner-code.fault.wait", Math.max(1, wait.get().toMinutes()));
            return;
        }
        desk.enter(typed.code().get()).ifPresentOrElse(this::letIn, () -> form.problem(FIELD, "learner-code.fault.unknown"));
    }

    private void letIn(java.util.UUID learner) {
        boolean keep = form.has("keep");
        if (desk.holdsOther(learner) && !form.has("join") && !form.has("leave")) {
            deciding = true;
            return;
        }
        if (form.has("join")) {
            desk.join(learner);
        }
        desk.letIn(learner, keep);
        Redirect.to("/my-learning");
    }

    private void mend(Typed typed) {
        if (typed.count() != LearnerCode.LENGTH) {
            form.problem(FIELD, typed.count() == 0 ? "learner-code.fault.empty" : "learner-code.fault.count", typed.count());
        }
        typed.unknown().stream().limit(LearnerCode.LENGTH).forEach(unknown -> unknown.meant().ifPresentOrElse(
                meant -> form.problem(FIELD, "learner-code.fault.meant", unknown.word(), meant),
                () -> form.problem(FIELD, "learner-code.fault.word", unknown.word())));
    }
}
