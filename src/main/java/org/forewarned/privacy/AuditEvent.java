package org.forewarned.privacy;

import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;

/**
 * Something that somebody did with a record, for {@link Audit#record}.
 *
 * @param actor account or learner who did it; nothing for the program itself
 * @param organisation whose coordinators may read of it
 * @param subject account, learner or membership that it was done to
 * @param detail a word or two that name nobody, such as a role; never what somebody typed
 */
public record AuditEvent(Optional<UUID> actor, Deed deed, Optional<UUID> organisation, Optional<UUID> subject, String detail) {

    /** Done by whoever asks: their account, or their learner without one. */
    public static AuditEvent by(Asker asker, Deed deed) {
        return new AuditEvent(asker.account().or(asker::learner), deed, Optional.empty(), Optional.empty(), "");
    }

    /** Done by this learner or account. */
    public static AuditEvent by(UUID actor, Deed deed) {
        return new AuditEvent(Optional.of(actor), deed, Optional.empty(), Optional.empty(), "");
    }

    /** Done by the program. */
    public static AuditEvent byItself(Deed deed) {
        return new AuditEvent(Optional.empty(), deed, Optional.empty(), Optional.empty(), "");
    }

    public AuditEvent in(UUID where) {
        return new AuditEvent(actor, deed, Optional.of(where), subject, detail);
    }

    public AuditEvent about(UUID whom) {
        return new AuditEvent(actor, deed, organisation, Optional.of(whom), detail);
    }

    public AuditEvent saying(String word) {
        return new AuditEvent(actor, deed, organisation, subject, word);
    }
}
