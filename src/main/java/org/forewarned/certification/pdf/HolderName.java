package org.forewarned.certification.pdf;

import java.util.List;

/** Sets the name as large as it goes: one line that shrinks, then two, then three, never cut. */
final class HolderName {

    private HolderName() {
    }

    static Paragraph set(String name, float width, Sizes sizes, int colour, boolean rightToLeft) {
        List<Piece> pieces = List.of(new Piece(Role.HEADING, name));
        Line single = Shaper.line(pieces, rightToLeft);
        float fits = (float) Math.floor(Math.min(sizes.name(), width * 1000 / Math.max(1, single.width())) * 2) / 2;
        if (fits >= sizes.nameLeast()) {
            return lines(List.of(single), fits, colour);
        }
        for (int most = 2; most <= 3; most++) {
            for (float size = sizes.nameLeast() + 6; size >= sizes.nameLeast() - 8 * (most - 1); size--) {
                if (single.width(size) <= width * most && Breaker.wrap(pieces, width, size, rightToLeft).size() <= most) {
                    return lines(Breaker.balance(pieces, width, size, rightToLeft), size, colour);
                }
            }
        }
        return lines(Breaker.wrap(pieces, width, 10, rightToLeft), 10, colour);
    }

    private static Paragraph lines(List<Line> lines, float size, int colour) {
        boolean tall = lines.stream().anyMatch(Line::rightToLeft);
        return new Paragraph(lines, size, size * (tall ? 1.48f : 1.16f), colour);
    }
}
