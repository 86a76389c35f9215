package org.forewarned.platform.pdf;

/** What a text is for; decides the faces that draw it. */
public enum Role {
    /** The bookish face of names and titles. */
    HEADING,
    /** Plain text. */
    TEXT,
    /** Plain text that must be seen. */
    STRONG
}
