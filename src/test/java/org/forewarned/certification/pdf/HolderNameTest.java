package org.forewarned.certification.pdf;

import org.forewarned.platform.pdf.Line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of several scripts stands in the order in which its holder reads it, whatever the sheet around it. */
class HolderNameTest {

    private static final Sizes SIZES = new Sizes(1, 1, 1, 30, 18, 1, 1, 1, 1, 1, 1, 1, 1);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNameThatBeginsFromTheRightStandsFromTheRight(boolean sheet) {
        assertThat(inPlace("فاطمة (Fatima) علي", sheet)).containsExactly('ع', 'F', 'ف');
        assertThat(inPlace("שושנה Fay כהן", sheet)).containsExactly('כ', 'F', 'ש');
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNameThatBeginsFromTheLeftStandsFromTheLeft(boolean sheet) {
        assertThat(inPlace("Fay שושנה Čapek", sheet)).containsExactly('F', 'ש', 'Č');
    }

    /** The letters that are looked for, from left to right. */
    private static List<Character> inPlace(String name, boolean sheet) {
        Line line = HolderName.set(name, 2000, SIZES, 0, sheet).lines().get(0);
        return line.glyphs().stream().filter(glyph -> glyph.at() == 0 || " (".indexOf(name.charAt(glyph.at() - 1)) >= 0)
                .filter(glyph -> Character.isLetter(name.charAt(glyph.at())))
                .sorted((a, b) -> a.x() - b.x()).map(glyph -> name.charAt(glyph.at())).toList();
    }
}
