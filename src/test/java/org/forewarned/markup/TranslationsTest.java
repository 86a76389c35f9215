package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A translation mirrors its source, takes the marks from there, and says what has grown old. */
class TranslationsTest {
    private static final String SOURCE = """
            Words.

            ## Signs
            More.

            ::: question {#q critical=true action=call-999 objective=tell order=fixed}
            Which?

            - [x] One {#one}
              > Yes.
            - [ ] Two {#two}
              > No.
            :::
            ::: question {#o kind=order}
            Order?

            1. First {#first}
            2. Second {#second}

            So.
            :::
            """;
    private static final String WELSH = """
            Geiriau.

            ## Arwyddion
            Mwy.

            ::: question {#q}
            Pa un?

            - [ ] Un {#one}
              > Ie.
            - [ ] Dau {#two}
              > Na.
            :::
            ::: question {#o}
            Trefn?

            1. Ail {#second}
            2. Cyntaf {#first}

            Felly.
            :::
            """;

    /** The module with a Welsh translation whose digests are those that the checker asks for. */
    private static Map<String, String> files(String source, String welsh) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("module.yaml", Fixture.MODULE.replace("translations: []", "translations: [cy]"));
        files.put("en/lesson.md", Fixture.FRONT + source);
        files.put("cy/lesson.md", Fixture.FRONT + welsh);
        files.put("cy/module.md", Fixture.with(Map.of()).text("en/module.md").orElseThrow());
        files.put("cy/assessment.md", Fixture.with(Map.of()).text("en/assessment.md").orElseThrow().replace("[x]", "[ ]")
                .replaceAll(" critical=true action=[a-z0-9-]+| objective=tell", ""));
        return files;
    }

    private static Map<String, String> upToDate(Map<String, String> files) {
        Map<String, StringBuilder> notes = new TreeMap<>();
        for (Problem problem : Fixture.check(files).problems()) {
            Matcher note = Pattern.compile(": ([a-z0-9-]+: [0-9a-f]{8})$").matcher(problem.message());
            if (problem.code().equals("no-digest") && note.find()) {
                notes.computeIfAbsent(problem.file(), file -> new StringBuilder("source:\n")).append("  ").append(note.group(1)).append('\n');
            }
        }
        notes.forEach((file, note) -> files.put(file, files.get(file).replaceFirst("(?m)^title:", Matcher.quoteReplacement(note + "title:"))));
        return files;
    }

    @Test
    void a_translation_with_its_digests_is_sound_and_fresh() {
        Checked checked = Fixture.check(upToDate(files(SOURCE, WELSH)));

        assertThat(Fixture.codes(checked)).isEmpty();
        assertThat(checked.module().orElseThrow().in("cy").stale()).isEmpty();
    }

    @Test
    void marks_order_and_what_is_critical_come_from_the_source() {
        Translation welsh = Fixture.check(files(SOURCE, WELSH)).module().orElseThrow().in("cy");
        Question question = (Question) welsh.lesson("lesson").orElseThrow().block("q").orElseThrow();
        Question order = (Question) welsh.lesson("lesson").orElseThrow().block("o").orElseThrow();

        assertThat(question).extracting(Question::critical, Question::action, Question::fixedOrder).containsExactly(true, "call-999", true);
        assertThat(question.choices()).extracting(Choice::right).containsExactly(true, false);
        assertThat(question.choices().get(0).text().plain()).isEqualTo("Un");
        assertThat(order.kind()).isEqualTo(Question.Kind.ORDER);
        assertThat(order.choices()).extracting(Choice::id).containsExactly("first", "second");
    }

    @Test
    void what_changed_in_the_source_is_stale_in_the_translation_and_nothing_else() {
        Map<String, String> files = upToDate(files(SOURCE, WELSH));
        files.put("en/lesson.md", files.get("en/lesson.md").replace("> No.", "> Not quite.").replace("More.", "Much more."));
        Checked checked = Fixture.check(files);

        assertThat(Fixture.codes(checked)).containsExactly("stale");
        assertThat(checked.isSound()).isTrue();
        assertThat(checked.module().orElseThrow().in("cy").stale()).containsExactlyInAnyOrder("lesson/q", "lesson/signs");
    }

    @Test
    void another_structure_is_said_at_the_first_difference() {
        assertThat(structure(WELSH.replace("## Arwyddion\n", ""))).contains("10:1 aside translation-structure");
        assertThat(structure(WELSH.replace("{#two}", "{#three}"))).contains("11:1 aside translation-structure");
        assertThat(structure(WELSH + "::: note\nMwy.\n:::\n")).contains("27:1 aside translation-structure");
        assertThat(structure(WELSH.replace("- [ ] Un", "- [x] Un"))).contains("14:3 aside mark-in-translation");
    }

    @Test
    void a_translation_with_errors_is_set_aside_and_the_module_stays() {
        Checked checked = Fixture.check(files(SOURCE + "::: note\nOne more.\n:::\n", WELSH));

        assertThat(checked.isSound()).isTrue();
        assertThat(checked.aside()).containsExactly("cy");
        assertThat(checked.module().orElseThrow().translations()).containsOnlyKeys("en");
        assertThat(checked.module().orElseThrow().in("cy").language()).isEqualTo("en");
        assertThat(Fixture.check(files(SOURCE, WELSH)).aside()).isEmpty();
    }

    @Test
    void a_translation_awaits_its_reviewer_until_it_names_one() {
        assertThat(translated("").review()).isEmpty();
        assertThat(translated("review: {status: unreviewed}\n").review()).isEmpty();
        assertThat(translated("review: {status: reviewed, reviewed: 2027-01-15, reviewer: Gwen}\n").review())
                .contains(new Translation.Review(LocalDate.of(2027, 1, 15), "Gwen"));
    }

    @Test
    void who_looked_at_a_translation_stands_in_its_own_file_and_in_full() {
        assertThat(Fixture.problems(Fixture.check(reviewed("cy", "review: {status: fine}\n")), "cy/module.md")).contains("2:18 aside unknown-value");
        assertThat(Fixture.problems(Fixture.check(reviewed("cy", "review: {status: reviewed}\n")), "cy/module.md"))
                .contains("2:9 aside missing-key", "2:9 aside missing-key");
        assertThat(Fixture.problems(Fixture.check(reviewed("en", "review: {status: unreviewed}\n")), "en/module.md")).containsExactly("2:1 error unknown-key");
    }

    private static Translation translated(String review) {
        return Fixture.check(reviewed("cy", review)).module().orElseThrow().in("cy");
    }

    private static Map<String, String> reviewed(String language, String review) {
        Map<String, String> files = files(SOURCE, WELSH);
        String file = language + "/module.md";
        files.put(file, files.getOrDefault(file, Fixture.with(Map.of()).text("en/module.md").orElseThrow()).replaceFirst("(?m)^title:", review + "title:"));
        return files;
    }

    @Test
    void what_is_said_of_english_words_is_not_said_of_welsh_ones() {
        String text = "Prevent: " + "cydweithredolrwydd amlieithyddolrwydd ".repeat(40) + "drug mule.\n";

        assertThat(Fixture.codes(Fixture.check(files(SOURCE.replace("Words.\n", text), WELSH)))).contains("word-to-avoid", "reading-age");
        assertThat(Fixture.codes(Fixture.check(upToDate(files(SOURCE, WELSH.replace("Geiriau.\n", text)))))).isEmpty();
    }

    private static java.util.List<String> structure(String welsh) {
        return Fixture.problems(Fixture.check(files(SOURCE, welsh)), "cy/lesson.md");
    }
}
