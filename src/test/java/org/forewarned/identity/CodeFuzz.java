package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.forewarned.identity.CodeWords.Typed;
import org.forewarned.platform.Content;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;

/** Whatever is typed as a learner code: it is read in bounded time, and a code that comes out is five words of the list. */
class CodeFuzz {

    private static final CodeWords WORDS = new CodeWords(new Content());

    @Fuzzed
    void anythingMayBeTypedAsACode(byte[] input) {
        Typed typed = Patience.with(() -> WORDS.read(new String(input, StandardCharsets.UTF_8)));

        assertThat(typed.count()).isBetween(0, 100);
        assertThat(typed.unknown()).hasSizeLessThanOrEqualTo(typed.count());
        assertThat(typed.code().isPresent()).isEqualTo(typed.count() == LearnerCode.LENGTH && typed.unknown().isEmpty());
        typed.code().ifPresent(code -> assertThat(WORDS.read(code.text()).code()).contains(code));
        typed.unknown().forEach(slip -> slip.meant().ifPresent(meant -> assertThat(WORDS.read(meant).unknown()).isEmpty()));
    }
}
