package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import org.forewarned.privacy.Kept;
import org.forewarned.privacy.KeptFor;

/** What phones answered in a room, without names, goes when the session ends, and at the latest with the longest that a session can last. */
@ApplicationScoped
public class KeptRoomAnswers implements Kept {

    @Override
    public String name() {
        return "room-answers";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.fixed(Sessions.LONGEST);
    }
}
