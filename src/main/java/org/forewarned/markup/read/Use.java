package org.forewarned.markup.read;

/** Something that a text refers to, and where. */
public record Use(Kind kind, String id, String file, int line, int column) {
    /** What is referred to. */
    public enum Kind { FACT, HELPLINE, HELPLINES, TERM, LESSON, MEDIA, SOURCE, OBJECTIVE }
}
