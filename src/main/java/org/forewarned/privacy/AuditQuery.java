package org.forewarned.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which audit entries somebody wants to read.
 *
 * @param actor pseudonym of who did it
 * @param subject pseudonym of to whom it was done
 * @param person how a pseudonym begins, of who did it or of to whom it was done
 * @param words that stand in the detail; empty for any
 * @param after the last entry of the page before
 */
public record AuditQuery(Optional<String> actor, Optional<String> subject, Optional<String> person, Optional<Deed> deed, Span days, String words, Optional<UUID> after) {

    public static final AuditQuery ALL = new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Span.OPEN, "", Optional.empty());

    /** From the beginning of one day to the end of another; open where there is none. */
    public record Span(Optional<LocalDate> first, Optional<LocalDate> last) {

        public static final Span OPEN = new Span(Optional.empty(), Optional.empty());
    }

    public AuditQuery about(String pseudonym) {
        return new AuditQuery(actor, Optional.of(pseudonym), person, deed, days, words, after);
    }

    public AuditQuery with(String beginning) {
        return new AuditQuery(actor, subject, Optional.of(beginning), deed, days, words, after);
    }

    public AuditQuery only(Deed one) {
        return new AuditQuery(actor, subject, person, Optional.of(one), days, words, after);
    }

    public AuditQuery between(LocalDate first, LocalDate last) {
        return new AuditQuery(actor, subject, person, deed, new Span(Optional.ofNullable(first), Optional.ofNullable(last)), words, after);
    }

    public AuditQuery saying(String some) {
        return new AuditQuery(actor, subject, person, deed, days, some, after);
    }

    public AuditQuery after(Optional<UUID> last) {
        return new AuditQuery(actor, subject, person, deed, days, words, last);
    }
}
