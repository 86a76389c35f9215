package org.forewarned.markup.read;

/**
 * A stretch of plain text: a paragraph, a heading, a choice.
 *
 * @param line  of its first words; a line feed in the words is a line end in the file
 */
public record Said(String file, int line, String words, Where where) {
    /** What kind of text it is. */
    public enum Where {
        TITLE, TEXT, HEADING,
        /** What to do: steps, key points, a lesson's action, danger, and what holds in a nation but for its law. */
        ACTION,
        CHOICE, FEEDBACK,
        /** Within a practice message, where criminals speak. */
        MESSAGE
    }
}
