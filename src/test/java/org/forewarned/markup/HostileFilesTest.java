package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However bad a file is: it is read in bounded time, nothing is thrown, and what is shown of it is safe. */
class HostileFilesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Checks and renders, within the limit. */
    private static Checked check(ModuleFiles files) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            Checked checked = Modules.check(files, Fixture.ENTRIES);
            assertThat(checked.problems()).hasSizeLessThanOrEqualTo(Problems.LISTED + 1);
            checked.module().ifPresent(module -> module.source().lessons().forEach(lesson -> SafeHtml.assertSafe(Dump.of(
                    lesson.blocks().stream().filter(block -> !block.interactive()).toList(), TestPage.NOTHING_CHOSEN))));
            return checked;
        });
    }

    static Stream<Arguments> pathologicalLessons() {
        return Stream.of(
                Arguments.of("nested quotations", "> ".repeat(9_000) + "x"),
                Arguments.of("nested lists", IntStream.range(0, 600).mapToObj(n -> " ".repeat(n) + "- x\n").collect(Collectors.joining())),
                Arguments.of("nested blocks", "::: nation {only=wales}\n".repeat(8_000)),
                Arguments.of("nested notes, closed", "::: note\n".repeat(10_000) + ":::\n".repeat(10_000)),
                Arguments.of("stars", "*a **b ".repeat(2_800)),
                Arguments.of("stars in paragraphs", "*a **b ***c _d __e \n\n".repeat(9_000)),
                Arguments.of("open brackets", "[".repeat(19_000)),
                Arguments.of("brackets and parentheses", "[a](".repeat(2_500) + "\n\n" + "![a](<b ".repeat(1_000)),
                Arguments.of("backticks", IntStream.range(1, 130).mapToObj("`"::repeat).collect(Collectors.joining(" "))),
                Arguments.of("open tags", "<a ".repeat(3_900) + "\n\n" + "<!-- ".repeat(2_000) + "\n\n" + "<?".repeat(5_000)),
                Arguments.of("entities", "&#0;&#x202e;&#xD800;&lt;script&gt;&nbsp;&AMP".repeat(200)),
                Arguments.of("footnotes", "[^a".repeat(3_000) + "\n\n" + "[^guide]".repeat(1_400)),
                Arguments.of("attributes", "::: note {" + "a=b ".repeat(400) + "}\n:::\n" + "::: note {" + "\"".repeat(10_000) + "}\n:::"),
                Arguments.of("headings", "# \n###### x {#a}\n".repeat(10_000)),
                Arguments.of("one line of ten million characters", "a".repeat(10_000_000)),
                Arguments.of("one line of 190,000 characters", "a*b_".repeat(47_000)),
                Arguments.of("many lines without a break", "a *b* [c](d)\n".repeat(15_000)),
                Arguments.of("blocks without end", "::: question {#q}\n- [x] a {#a}\n  > b\n".repeat(4_500)),
                Arguments.of("unclosed everything", "::: scenario {#s}\n## A {#a}\n```\n::: note\n> *[a](b \"c"),
                Arguments.of("link definitions", IntStream.range(0, 14_000).mapToObj(n -> "[a" + n + "]: b\n").collect(Collectors.joining())),
                Arguments.of("carriage returns", "a\r\n\r::: note\r\rb\r:::\r"),
                Arguments.of("front matter without end", "---\n" + "a: b\n".repeat(38_000)),
                Arguments.of("front matter bomb", "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nText."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathologicalLessons")
    void a_pathological_lesson_gives_problems_in_bounded_time(String name, String text) {
        check(Fixture.lesson(text));
    }

    @Test
    void a_file_of_ten_megabytes_is_one_problem() {
        Checked checked = check(Fixture.lesson("a".repeat(10_000_000)));

        assertThat(Fixture.problems(checked, "en/lesson.md")).contains("1:1 error file-too-big");
    }

    @Test
    void a_scenario_that_goes_round_in_circles_is_named() {
        String circle = IntStream.range(0, 50).mapToObj(n -> "## Step {#s" + n + "}\nText.\n\n- [on](#s" + (n + 1) % 50 + ")\n- [far](#s"
                + (n + 7) % 50 + ")\n\n").collect(Collectors.joining());

        assertThat(Fixture.problems(check(Fixture.lesson("::: scenario {#round}\n" + circle + ":::\n")), "en/lesson.md"))
                .isNotEmpty().allMatch(problem -> problem.endsWith("endless-step"));
    }

    static Stream<Arguments> pathologicalYaml() {
        String laughs = "a: &a [lol,lol,lol]\n" + IntStream.range(0, 20).mapToObj(n -> "b" + n + ": &b" + n + " [*" + (n == 0 ? "a" : "b" + (n - 1))
                + ",*" + (n == 0 ? "a" : "b" + (n - 1)) + "]\n").collect(Collectors.joining());
        return Stream.of(
                Arguments.of("billion laughs", laughs, "yaml-alias"),
                Arguments.of("recursive", "&a [*a]", "yaml-alias"),
                Arguments.of("deep lists", "[".repeat(100_000), "yaml-depth"),
                Arguments.of("deep maps", "{a: ".repeat(100_000), "yaml-depth"),
                Arguments.of("deep indentation", IntStream.range(0, 900).mapToObj(n -> " ".repeat(n) + "a:\n").collect(Collectors.joining()), "yaml-depth"),
                Arguments.of("many values", "- a\n".repeat(120_000), "yaml-size"),
                Arguments.of("too long", "- " + "a".repeat(600_000), "file-too-big"),
                Arguments.of("tags", "!!javax.script.ScriptEngineManager [!!java.net.URL [\"https://a.example\"]]", "yaml-tag"),
                Arguments.of("two documents", "a: b\n---\nc: d\n", "yaml-documents"),
                Arguments.of("broken", "a: [b\n c: }", "yaml"),
                Arguments.of("map as key", "? [a, b]\n: c\n", "yaml-key"),
                Arguments.of("a key twice", "a: b\na: c\n", "key-twice"),
                Arguments.of("NUL", "a: \0b\n", "nul"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathologicalYaml")
    void a_pathological_table_is_named_in_bounded_time(String name, String yaml, String code) {
        assertThat(check(Fixture.with(Map.of("sources.yaml", yaml))).problems()).extracting(Problem::code).contains(code);
        assertThat(check(Fixture.with(Map.of("module.yaml", yaml))).problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void invalid_utf_8_is_named_with_its_line() {
        Map<String, byte[]> files = new TreeMap<>();
        Fixture.lesson("Text.").paths().forEach(path -> files.put(path, Fixture.lesson("Text.").bytes(path).orElseThrow()));
        byte[] lesson = files.get("en/lesson.md").clone();
        lesson[lesson.length - 3] = (byte) 0xc3;
        files.put("en/lesson.md", lesson);

        assertThat(Fixture.problems(check(new ModuleFiles(files)), "en/lesson.md")).contains("6:1 error not-utf-8");
    }

    @Test
    void random_bytes_and_random_mixtures_of_our_own_marks_never_throw() {
        Random random = new Random(20261122);
        List<String> marks = List.of("::: ", ":::", "\n", "\n\n", "question", "scenario", "message", "nation", "note", "steps", " {#a}", " {#b kind=match}", "{only=wales}",
                "- [x] ", "- [ ] ", "  > ", "1. ", "## ", "[a](#b)", "[a](clue \"b\")", "[](fact:referrals)", "[^guide]", "](", "[", "*", "**", "`", "```\n", "<b>", "&lt;",
                "a", "b ", " :: ", "\r\n", "\u202e", "\0", "---\n", "title: x\n", "\"", "{", "}", "https://a.example", "javascript:", "\ud83d", "é", "\t", "    ");
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? Fixture.FRONT : "");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(marks.get(random.nextInt(marks.size())));
            }
            check(Fixture.lesson(text.toString()));
        }
        for (int round = 0; round < 100; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            Map<String, byte[]> files = new TreeMap<>();
            for (String path : Fixture.lesson("").paths()) {
                files.put(path, random.nextInt(6) == 0 ? noise : Fixture.lesson("").bytes(path).orElseThrow());
            }
            check(new ModuleFiles(files));
        }
    }

    @Test
    void a_zip_archive_with_bad_names_or_too_much_in_it_is_bounded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("../../evil.md", "/etc/passwd", "en/A.md", "module.yaml", "a/b/c.md", "C:\\x.md", "media/../../evil.svg", "en/bomb.md", "en/behind.md")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; name.endsWith("bomb.md") && i < 20; i++) {
                    zip.write(new byte[1_000_000]);
                }
                zip.closeEntry();
            }
        }
        ModuleFiles files = ModuleFiles.readZip(new ByteArrayInputStream(out.toByteArray()));

        assertThat(files.paths()).containsExactly("module.yaml");
        assertThat(files.problems()).extracting(Problem::code).containsOnly("file-name", "file-too-big").hasSize(7);
    }

    @Test
    void an_archive_that_unfolds_without_end_is_left_at_once() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("en/bomb.md"));
            for (int i = 0; i < 200; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        AtomicLong read = new AtomicLong();
        ModuleFiles files = ModuleFiles.readZip(new ByteArrayInputStream(out.toByteArray()) {
            @Override
            public int read(byte[] into, int from, int length) {
                int got = super.read(into, from, length);
                read.addAndGet(got);
                return got;
            }
        });

        assertThat(files.problems()).extracting(Problem::code).containsExactly("file-too-big");
        assertThat(read.get()).as("of %s bytes that hold 200 MB", out.size()).isLessThan(10_000);
    }

    @Test
    void an_empty_folder_is_named() {
        assertThat(check(new ModuleFiles(Map.of())).problems()).extracting(Problem::code).containsExactly("no-module");
    }
}
