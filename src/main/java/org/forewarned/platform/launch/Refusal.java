package org.forewarned.platform.launch;

/** The start ends here: one line for the person who started it, and the exit code. */
final class Refusal extends Exception {

    static final int SETTING = 2;
    static final int PORT = 3;
    static final int LOCKED = 4;
    static final int FAILED = 1;

    private static final long serialVersionUID = 1L;

    private final int code;

    Refusal(int code, String line) {
        super(line);
        this.code = code;
    }

    int code() {
        return code;
    }
}
