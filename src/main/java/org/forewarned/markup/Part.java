package org.forewarned.markup;

/**
 * A stretch of a practice message.
 *
 * @param number place among the parts that can be marked, from 1; 0 for plain text between them
 * @param text   inline HTML
 * @param reason why it is a clue, or why it is none (inline HTML); empty for plain text
 */
public record Part(int number, Fragment text, Mark mark, Fragment reason) {

    /** What a stretch is. */
    public enum Mark {
        /** Text between: can't be marked. */
        NONE,
        /** A warning sign. */
        CLUE,
        /** Can be marked, but is no warning sign. */
        FINE
    }
}
