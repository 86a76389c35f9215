package org.forewarned.platform.pdf;

/** Some words of a paragraph and what they are for. */
public record Piece(Role role, String text) {
}
