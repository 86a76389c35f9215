package org.forewarned.demonstration;

/**
 * An account that whoever looks at the demonstration may use.
 *
 * @param sees what it is for
 */
record DemoAccount(String email, String sees) {

    /** The same for all: nothing here is real, and nobody outside reaches it. */
    static final String PASSWORD = "teapot umbrella canal";
}
