package org.forewarned.platform.pdf;

import java.util.List;

/**
 * One line of text, ready to draw.
 *
 * @param glyphs      in reading order, wherever they stand
 * @param text        the text in reading order
 * @param rightToLeft whether some of it runs from right to left
 * @param width       in thousandths of the em
 */
public record Line(List<Glyph> glyphs, String text, boolean rightToLeft, int width) {

    public float width(float size) {
        return width * size / 1000;
    }
}
