package org.forewarned.privacy;

/** Something that is kept for a time and then goes by itself. It says for how long out of the number by which it goes, so that nothing else need say it. */
public interface Kept {

    /** A word for the log and for texts, such as {@code answers}. */
    String name();

    /** How long it is kept. */
    KeptFor keptFor();
}
