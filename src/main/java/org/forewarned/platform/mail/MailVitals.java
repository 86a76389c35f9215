package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;

/** Whether mails go out. */
@ApplicationScoped
public class MailVitals implements Vitals {

    private MailRoom room;

    protected MailVitals() {
    }

    @Inject
    MailVitals(MailRoom room) {
        this.room = room;
    }

    @Override
    public List<Vital> look() {
        MailRoom.Standing now = room.standing();
        if (!now.configured()) {
            return List.of(new Vital("mail", Vital.State.ACT, "none", now.waiting()));
        }
        if (now.outage().isPresent()) {
            return List.of(new Vital("mail", Vital.State.ACT, "outage", now.waiting()));
        }
        return List.of(new Vital("mail", now.parked() > 0 ? Vital.State.LOOK : Vital.State.FINE, now.parked(), now.waiting()));
    }
}
