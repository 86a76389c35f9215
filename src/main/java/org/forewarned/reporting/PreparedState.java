package org.forewarned.reporting;

import java.util.Locale;

/** How far evidence is that is prepared behind the pages. */
public enum PreparedState {
    WAITING, WORKING, READY, FAILED;

    /** The word in texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it will still change by itself. */
    public boolean goesOn() {
        return this == WAITING || this == WORKING;
    }
}
