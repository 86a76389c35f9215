package org.forewarned.organisations;

import java.util.Locale;

/** How far a reorganisation has come. */
public enum ReorganisationState {
    PROPOSED, WORKING, DONE, DECLINED, WITHDRAWN;

    /** The word in texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
