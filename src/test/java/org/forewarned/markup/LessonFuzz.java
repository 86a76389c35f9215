package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Fuzzed;
import org.forewarned.platform.testing.Patience;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a lesson: checking it never throws and ends soon, and what is shown of it is safe. */
class LessonFuzz {

    private static final byte[] FRONT = Fixture.bytes(Fixture.FRONT);

    /** What the tests of conformance write. */
    static Stream<byte[]> lessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/markup/conformance"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().map(LessonFuzz::bytes).toList().stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @MethodSource("lessons")
    @Fuzzed
    void anything_may_stand_in_a_lesson(byte[] text) {
        Checked checked = Patience.with(() -> Modules.check(Fixture.lesson("").with("en/lesson.md", lesson(text)), Fixture.ENTRIES));

        assertThat(checked.problems()).hasSizeLessThanOrEqualTo(Problems.LISTED + 1);
        checked.module().ifPresent(module -> module.source().lessons().forEach(LessonFuzz::assertSafe));
    }

    private static void assertSafe(Lesson lesson) {
        StringBuilder page = new StringBuilder();
        for (Block block : lesson.blocks()) {
            if (!block.interactive()) {
                page.append(Html.render(block, TestPage.NOTHING_CHOSEN));
            }
            Fragments.of(block).filter(fragment -> !fragment.isEmpty()).forEach(fragment -> fragment.write(page, TestPage.NOTHING_CHOSEN));
        }
        SafeHtml.assertSafe(page.toString());
    }

    /** With front matter, unless the text brings its own. */
    private static byte[] lesson(byte[] text) {
        if (new String(text, StandardCharsets.ISO_8859_1).startsWith("---")) {
            return text;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(FRONT);
        whole.writeBytes(text);
        return whole.toByteArray();
    }
}
