package org.forewarned.certification.pdf;

import java.text.Bidi;
import java.util.List;
import org.forewarned.platform.pdf.Breaker;
import org.forewarned.platform.pdf.Line;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Shaper;

/** Sets the name as large as it goes: one line that shrinks, then two, then three, never cut. */
final class HolderName {

    private HolderName() {
    }

    /** @param sheet whether the sheet is read from right to left: where the name has no letter with a direction, it counts */
    static Paragraph set(String name, float width, Sizes sizes, int colour, boolean sheet) {
        boolean rightToLeft = rightToLeft(name, sheet);
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

    /** A name is read the way of its first letter, whatever the sheet around it; else its parts would change places. */
    private static boolean rightToLeft(String name, boolean sheet) {
        return !new Bidi(name, sheet ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static Paragraph lines(List<Line> lines, float size, int colour) {
        boolean tall = lines.stream().anyMatch(Line::rightToLeft);
        return new Paragraph(lines, size, size * (tall ? 1.48f : 1.16f), colour);
    }
}
