package org.forewarned.platform;

/** The asker may do this, but has to prove first, with a second factor, who they are. A page that was asked for leads to setting one up. */
public final class SecondFactorMissing extends RuntimeException {

    public SecondFactorMissing() {
        super("second factor missing", null, false, false);
    }
}
