package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Deletes everything that is stored about a learner, after they have ticked that they mean it. */
@Named
@RequestScoped
public class DeletePage {

    private CodeDesk desk;
    private Form form;

    protected DeletePage() {
    }

    @Inject
    DeletePage(CodeDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    public void post() {
        if (!form.has("sure")) {
            form.problem("sure", "delete.fault");
        } else {
            desk.erase();
            Redirect.to("/my-learning/delete?done=1");
        }
    }

    public boolean isKnown() {
        return desk.known().isPresent();
    }
}
