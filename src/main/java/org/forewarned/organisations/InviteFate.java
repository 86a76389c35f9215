package org.forewarned.organisations;

import java.util.Locale;

/** What will happen to something in a pasted list. */
public enum InviteFate {
    /** Gets an invitation. */
    NEW,
    /** Gets an invitation, and comes in as the one whom the organisation noted under this address. */
    NOTED,
    /** Belongs to the organisation already. */
    MEMBER,
    /** Has an invitation that still works. */
    INVITED,
    /** Its owner wants no invitations. */
    STOPPED,
    /** Was written to today, or often enough. */
    OFTEN,
    /** Stands above in the list already. */
    TWICE,
    /** Is no address. */
    BAD;

    /** Whether an invitation goes out. */
    public boolean goesOut() {
        return this == NEW || this == NOTED;
    }

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
