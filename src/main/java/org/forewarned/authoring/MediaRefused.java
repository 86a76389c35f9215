package org.forewarned.authoring;

/** A file from outside is none that can be shown here: why stands under a key of the texts. */
public class MediaRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Object[] arguments;

    public MediaRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
