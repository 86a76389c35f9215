package org.forewarned.certification.pdf;

/** Some words of a paragraph and what they are for. */
record Piece(Role role, String text) {
}
