package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.forewarned.platform.mail.Outbox;

/** That a mail was sent is known for a time, without its text; whoever sends mails removes it. */
@ApplicationScoped
public class KeptMails implements Kept {

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.fixed(Outbox.KEPT);
    }
}
