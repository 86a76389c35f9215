package org.forewarned.platform;

/** The asker may not do or see this. It is answered as what does not exist is, so that nobody learns what there is. */
public final class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
