package org.forewarned.authoring;

/** Somebody else has changed the same text since it was seen: nothing was kept. */
public class TextMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String now;

    /** @param now how the text reads by now; empty where it is gone */
    public TextMoved(String now) {
        super("changed meanwhile");
        this.now = now;
    }

    public String now() {
        return now;
    }
}
