package org.forewarned.organisations;

import java.util.Locale;

/** Why a domain cannot be added. */
public enum DomainFault {
    /** It is no domain, or one under which many register theirs. */
    SHAPE,
    /** Anybody gets an address there. */
    ANYBODYS,
    /** It is there already. */
    KNOWN,
    /** There are enough. */
    MANY;

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
