package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.forewarned.identity.CodeWords.Unknown;
import org.forewarned.platform.Content;
import org.junit.jupiter.api.Test;

class CodeWordsTest {

    private final CodeWords words = new CodeWords(new Content());

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        LearnerCode code = words.draw();

        assertThat(words.read(code.text()).code()).contains(code);
        assertThat(words.read("  " + String.join(", ", code.words()).toUpperCase() + "\n").code()).contains(code);
        assertThat(words.read(String.join("-", code.words())).code()).contains(code);
    }

    @Test
    void aSlipIsNamedWithTheWordThatWasMeant() {
        LearnerCode code = words.draw();
        String word = code.words().get(2);
        String slipped = word.charAt(1) + word.substring(0, 1) + word.substring(2);
        String typed = code.text().replaceFirst("\\b" + word + "\\b", slipped);

        assertThat(words.read(typed).unknown()).extracting(Unknown::meant).allSatisfy(meant -> assertThat(meant).isPresent());
        assertThat(words.read("qqqqqq " + code.text()).unknown().get(0).meant()).isEmpty();
    }

    @Test
    void theNumberOfWordsIsCountedAndHostileInputIsBounded() {
        assertThat(words.read("").count()).isZero();
        assertThat(words.read(null).count()).isZero();
        assertThat(words.read("one two three").count()).isEqualTo(3);
        assertThat(words.read("a ".repeat(1_000_000)).count()).isLessThanOrEqualTo(100);
        assertThat(words.read("x".repeat(1_000_000)).unknown()).hasSize(1);
    }

    @Test
    void everyDrawIsAnotherCode() {
        List<String> drawn = IntStream.range(0, 2_000).mapToObj(i -> words.draw().text()).toList();

        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    void aCodeDoesNotShowItselfInLogs() {
        LearnerCode code = words.draw();

        assertThat(code.toString()).doesNotContain(code.words());
    }
}
