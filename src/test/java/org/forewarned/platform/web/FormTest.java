package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void whatIsTypedComesCleanAndBounded() {
        assertThat(Form.clean(null, 10)).isEmpty();
        assertThat(Form.clean("  five\u0000 words\u0007 \n", 100)).isEqualTo("five words");
        assertThat(Form.clean("e\u0301", 100)).isEqualTo("é");
        assertThat(Form.clean("x".repeat(50), 10)).hasSize(10);
        assertThat(Form.clean("a\uD800b", 10)).isEqualTo("ab");
        assertThat(Form.clean("😀", 1)).isEmpty();
    }

    /** Taking a character away brings others together, and what is composed may be longer than it was: both come first. */
    @Test
    void whatIsCleanIsComposedAndStaysAsItIs() {
        assertThat(Form.clean("e\u0007\u0301", 100)).isEqualTo("é");
        assertThat(Form.clean("\u0958".repeat(50), 10)).hasSizeLessThanOrEqualTo(10);
        assertThat(Form.clean(Form.clean("x\uD834\uDD5E".repeat(9), 12), 12)).isEqualTo(Form.clean("x\uD834\uDD5E".repeat(9), 12));
    }
}
