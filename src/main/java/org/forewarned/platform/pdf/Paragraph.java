package org.forewarned.platform.pdf;

import java.util.List;

/** Lines of one size and colour. Height and leading in points. */
public record Paragraph(List<Line> lines, float size, float leading, int colour) {

    public static Paragraph of(List<Piece> pieces, float width, float size, float leading, int colour, boolean rightToLeft) {
        return new Paragraph(Breaker.wrap(pieces, width, size, rightToLeft), size, leading * size, colour);
    }

    public static Paragraph of(Role role, String text, float width, float size, float leading, int colour, boolean rightToLeft) {
        return of(List.of(new Piece(role, text)), width, size, leading, colour, rightToLeft);
    }

    public float height() {
        return lines.size() * leading;
    }

    public float width() {
        return (float) lines.stream().mapToDouble(line -> line.width(size)).max().orElse(0);
    }

    /** Base line of the first line when the paragraph begins at {@code top}. */
    public float base(float top) {
        return top + leading / 2 + size * 0.34f;
    }

    /** @param from how far from the beginning of the column's lines */
    public void draw(Ink ink, Column column, float from, float top, boolean rightToLeft) {
        float y = base(top);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            ink.line(line, column.x(from, line.width(size), rightToLeft), y + i * leading, size, colour, i < lines.size() - 1);
        }
    }
}
