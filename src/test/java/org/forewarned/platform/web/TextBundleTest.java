package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextBundleTest {

    private final TextBundle texts = new TextBundle("en").add("""
        plain=Tell someone’s lead
        place=Lesson {0} of {1}
        count={0, plural, one {# lesson} other {# lessons}}
        broken={0, plural, one {
        """);

    @Test
    void placesAreFilled() {
        assertThat(texts.say("plain")).isEqualTo("Tell someone’s lead");
        assertThat(texts.say("place", 3, 6)).isEqualTo("Lesson 3 of 6");
        assertThat(texts.say("place", "<b>", 1_234)).isEqualTo("Lesson <b> of 1,234");
        assertThat(texts.say("count", 1)).isEqualTo("1 lesson");
        assertThat(texts.say("count", 1)).isEqualTo("1 lesson");
        assertThat(texts.say("count", 12)).isEqualTo("12 lessons");
    }

    @Test
    void aMissingOrBrokenTextIsSeenAndFailsNothing() {
        assertThat(texts.say("nothing")).isEqualTo("⟦nothing⟧");
        assertThat(texts.say("broken", 1)).isEqualTo("{0, plural, one {");
    }

    @Test
    void aKeyExistsOnce() {
        assertThatThrownBy(() -> texts.add("plain=again")).hasMessageContaining("plain");
    }

    @Test
    void fromRightToLeftPlacesAreSetApartAndDigitsCanBeDialled() {
        TextBundle arabic = new TextBundle("ar").add("""
            ring=اتصال {0}
            count={0, plural, one {درس} two {درسان} few {# دروس في {1}} many {# درسًا} other {# درس}}
            share={0, number}%
            """);
        assertThat(arabic.say("ring", "0800 0121 700")).isEqualTo("اتصال \u20680800 0121 700\u2069");
        assertThat(arabic.say("ring", 1_234)).isEqualTo("اتصال \u20681,234\u2069");
        assertThat(arabic.say("count", 2, "x")).isEqualTo("درسان");
        assertThat(arabic.say("count", 3, "Spot the signs")).isEqualTo("3 دروس في \u2068Spot the signs\u2069");
        assertThat(arabic.say("count", 11, "x")).isEqualTo("11 درسًا");
        assertThat(arabic.say("share", 50)).isEqualTo("50%");
    }
}
