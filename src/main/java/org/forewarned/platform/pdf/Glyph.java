package org.forewarned.platform.pdf;

/**
 * One drawn letter of a {@link Line}.
 *
 * @param at      where its letter stands in the text; glyphs are written in this order, so that reading needs no guess
 * @param letter  the code point that the face draws
 * @param spelled what it reads as, when that is not what it draws (joined and mirrored letters, letters with marks); empty for a mark,
 *                which is read with its letter; null for a letter that reads as it is drawn
 * @param x       where it stands from the left end of the line, in thousandths of the em
 * @param y       how far it is lifted from the base line, in thousandths of the em; 0 but for combining marks
 */
public record Glyph(Face face, int at, int letter, String spelled, int x, int y) {
}
