package org.forewarned.organisations;

import java.util.Locale;

/** What will happen to something in a pasted list. */
public enum InviteFate {
    /** Gets an invitation. */
    NEW,
    /** Gets an invitation, and comes in as the one whom the organisation noted under this address. */
    NOTED,
    /** Has an invitation that still works, and gets it once more. */
    AGAIN,
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
        return this == NEW || this == NOTED || this == AGAIN;
    }

    /** The end of the key of its text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
