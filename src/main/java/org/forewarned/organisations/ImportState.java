package org.forewarned.organisations;

import java.util.Locale;

/** How far an uploaded list has come. Nothing has been done to anybody before {@link #APPLYING}. */
public enum ImportState {
    MAPPING, PLANNING, READY, APPLYING, DONE, UNDOING, UNDONE, DROPPED,
    /** Done so long ago that its rows are gone. */
    CLOSED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the program is at work on it. */
    public boolean working() {
        return this == PLANNING || this == APPLYING || this == UNDOING;
    }
}
