package org.forewarned.identity.oidc;

import java.util.Locale;

/** Signing in elsewhere did not work. It carries only a kind and a few words of ours for the log: nothing of a code, token or person. */
public final class Refused extends Exception {

    /** What went wrong, as far as whoever tries can do something about it. */
    public enum Kind {
        /** The provider did not answer, or its address must not be asked. */
        UNREACHABLE,
        /** They said no at the provider, or the provider did. */
        DENIED,
        /** The attempt is too old, was made in another browser or window, or was used. */
        LATE,
        /** What the provider said does not hold. */
        BROKEN;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;

    public Refused(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
