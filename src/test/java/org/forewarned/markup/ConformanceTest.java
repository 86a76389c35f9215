package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pairs in {@code src/test/resources/markup/conformance}: what is written in {@code NNN-name.md} becomes what
 * {@code NNN-name.html} shows (for a nation or an audience {@code NNN-name.scotland.html}), and has the problems of
 * {@code NNN-name.problems}, or none. Run with {@code -Dconformance.write=true} to write the results anew, and read the difference.
 */
class ConformanceTest {
    private static final Path FOLDER = Path.of("src/test/resources/markup/conformance");

    static Stream<String> pairs() throws IOException {
        return names(".md").map(name -> name.substring(0, name.length() - 3));
    }

    private static Stream<String> names(String ending) throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_written_becomes_what_is_shown(String name) throws IOException {
        Checked checked = Modules.check(Fixture.lesson(Files.readString(FOLDER.resolve(name + ".md"))), Fixture.ENTRIES);
        List<Block> blocks = checked.module().orElseThrow().source().lesson("lesson").orElseThrow().blocks();
        String problems = String.join("\n", Fixture.problems(checked, "en/lesson.md"));
        same(name + ".problems", problems.isEmpty() ? "" : problems + "\n", !problems.isEmpty());
        same(name + ".html", Dump.of(blocks, TestPage.NOTHING_CHOSEN), problems.isEmpty());
        for (String chosen : names(".html").filter(file -> file.matches(name + "\\.[a-z-]+\\.html")).toList()) {
            same(chosen, Dump.of(blocks, TestPage.of(chosen.split("\\.")[1])), false);
        }
    }

    /** Compares with a file; one that is not there must not be wanted. */
    private static void same(String file, String found, boolean wanted) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("conformance.write") && (wanted || Files.exists(path))) {
            Files.writeString(path, found);
        }
        if (wanted || Files.exists(path)) {
            assertThat(found).as(file).isEqualTo(Files.exists(path) ? Files.readString(path) : "(no file " + file + ")");
        }
    }

    @Test
    void there_are_at_least_45_pairs() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(45);
    }
}
