package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.forewarned.organisations.ClearCode;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Where a class code, or the code of a card, is typed. */
@Named
@RequestScoped
public class JoinPage {

    private Entrance entrance;
    private Form form;

    protected JoinPage() {
    }

    @Inject
    JoinPage(Entrance entrance, Form form) {
        this.entrance = entrance;
        this.form = form;
    }

    public void post() {
        Optional<Duration> waiting = entrance.waiting();
        String code = ClearCode.read(form.value("code"));
        if (form.value("code").isEmpty()) {
            form.problem("code", "join.fault.none");
        } else if (waiting.isPresent()) {
            form.problem("code", "join.fault.waiting", Math.max(1, waiting.get().toMinutes() + 1));
        } else {
            entrance.offer(code).ifPresentOrElse(offer -> Redirect.to((offer.room() ? "/room/" : "/join/") + code), () -> form.problem("code", "join.fault.unknown"));
        }
    }
}
