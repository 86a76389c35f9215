package org.forewarned.platform;

/** The program can't start as things stand. The message is one line for the person who started it: what is wrong and what to do. */
public class StartRefused extends RuntimeException {

    /** Where the launcher looks for the line that it prints before it ends the process. */
    public static final String PROPERTY = "forewarned.refused";

    public StartRefused(String line) {
        super(line);
    }
}
