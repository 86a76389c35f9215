package org.forewarned.platform;

/** Nobody is signed in, and whoever is might be let in. A page that was asked for leads to signing in, and back. */
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        super("not signed in", null, false, false);
    }
}
