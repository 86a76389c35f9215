package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions before and after a module: optional, few, the same for everybody, and mirrored by translations. */
class BeforeAfterTest {
    private static final String EN = "en/before-after.md";
    private static final String CY = "cy/before-after.md";
    private static final String FRONT = "---\ntitle: Two questions\nsummary: How sure you feel.\n---\n";
    private static final String SCALE = """
            ::: question {#sure kind=scale objective=tell}
            How sure do you feel?

            - Not sure {#not}
            - Fairly sure {#fairly}
            - Very sure {#very}
            :::
            """;
    private static final String KNOW = """
            ::: question {#know objective=tell}
            What do you do?

            - [x] Tell {#tell}
              > Yes.
            - [ ] Wait {#wait}
              > No.
            :::
            """;
    private static final String WELSH = (SCALE + KNOW).replaceAll(" kind=scale| objective=tell", "").replace("[x]", "[ ]").replace("How sure do you feel?", "Pa mor siŵr?");

    @Test
    void a_module_need_not_ask_anything() {
        assertThat(Fixture.check(Map.of()).module().orElseThrow().source().beforeAfter()).isEqualTo(BeforeAfter.NONE);
    }

    @Test
    void a_scale_and_a_question_with_one_right_choice_are_read_in_their_order() {
        Checked checked = Fixture.check(Map.of(EN, FRONT + SCALE + KNOW));
        BeforeAfter asked = checked.module().orElseThrow().source().beforeAfter();

        assertThat(Fixture.codes(checked)).isEmpty();
        assertThat(asked.title()).isEqualTo("Two questions");
        assertThat(asked.questions()).extracting(Question::id).containsExactly("sure", "know");
        assertThat(asked.questions()).extracting(Question::kind).containsExactly(Question.Kind.SCALE, Question.Kind.ONE);
        assertThat(asked.questions().get(0).choices()).extracting(Choice::id).containsExactly("not", "fairly", "very");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{#sure kind=scale objective=tell} | {#sure kind=scale objective=other} | unknown-objective",
            "{#know objective=tell} | {#know critical=true action=tell-lead} | before-after-marked",
            "{#know objective=tell} | {#know nations=wales} | before-after-nations",
            "{#know objective=tell} | {#sure} | id-twice",
            "[ ] Wait | [x] Wait | before-after-kind",
            "- Fairly sure {#fairly} | | scale-points",
            "> Yes. | > Yes.[^guide] | footnote-place",
            "title: Two questions | titel: Two questions | unknown-key",
            "What do you do? | ## What do you do? | no-stem"})
    void what_cannot_be_asked_twice_is_named(String right, String wrong, String code) {
        String text = (FRONT + SCALE + KNOW).replace(right, wrong == null ? "" : wrong);
        Checked checked = Fixture.check(Map.of(EN, text));

        assertThat(checked.problems()).filteredOn(problem -> problem.file().equals(EN)).filteredOn(Problem::isError).extracting(Problem::code).contains(code);
    }

    @Test
    void one_question_is_too_few_and_four_are_too_many() {
        String more = KNOW.replace("#know", "#know-2") + KNOW.replace("#know", "#know-3");

        assertThat(Fixture.problems(Fixture.check(Map.of(EN, FRONT + SCALE)), EN)).containsExactly("1:1 error before-after-count");
        assertThat(Fixture.problems(Fixture.check(Map.of(EN, FRONT + SCALE + KNOW + more)), EN)).containsExactly("1:1 error before-after-count");
        assertThat(Fixture.problems(Fixture.check(Map.of(EN, FRONT)), EN)).containsExactly("1:1 error before-after-count");
    }

    @Test
    void no_lesson_can_take_its_name() {
        assertThat(Fixture.codes(Fixture.check(Map.of("module.yaml", Fixture.MODULE.replace("id: lesson,", "id: before-after,"))))).contains("lesson-name");
    }

    @Test
    void an_id_stands_once_in_the_module() {
        assertThat(Fixture.codes(Fixture.check(Map.of(EN, FRONT + SCALE + KNOW.replace("#know", "#pool-1"))))).contains("id-twice");
    }

    @Test
    void a_translation_takes_marks_and_kind_from_the_source() {
        Checked checked = Fixture.check(translated(WELSH));
        Question know = checked.module().orElseThrow().in("cy").beforeAfter().question("know").orElseThrow();

        assertThat(checked.aside()).isEmpty();
        assertThat(know.choices()).extracting(Choice::right).containsExactly(true, false);
        assertThat(checked.module().orElseThrow().in("cy").beforeAfter().question("sure").orElseThrow().kind()).isEqualTo(Question.Kind.SCALE);
        assertThat(checked.module().orElseThrow().in("cy").stale()).contains("before-after/sure", "before-after/know");
    }

    @Test
    void a_translation_must_mirror_its_questions() {
        assertThat(Fixture.check(translated(WELSH.replace("{#very}", "{#most}"))).aside()).containsExactly("cy");
        assertThat(Fixture.check(translated(WELSH.replace("#know", "#knew"))).aside()).containsExactly("cy");
    }

    @Test
    void a_translation_may_wait_and_then_nothing_is_asked_in_it() {
        Map<String, String> files = translated(WELSH);
        files.remove(CY);
        Checked checked = Fixture.check(files);

        assertThat(checked.aside()).isEmpty();
        assertThat(Fixture.problems(checked, CY)).containsExactly("1:1 warning no-file");
        assertThat(checked.module().orElseThrow().in("cy").beforeAfter().asks()).isFalse();
    }

    @Test
    void a_translation_of_what_the_source_does_not_ask_is_named_and_not_asked() {
        Map<String, String> files = translated(WELSH);
        files.remove(EN);
        Checked checked = Fixture.check(files);

        assertThat(Fixture.problems(checked, CY)).contains("1:1 warning unused-file");
        assertThat(checked.module().orElseThrow().translations().values()).allSatisfy(words -> assertThat(words.beforeAfter().asks()).isFalse());
    }

    @Test
    void an_editor_cuts_it_into_its_questions() {
        assertThat(SourcePiece.of(EN, FRONT + SCALE + "\n" + KNOW)).extracting(SourcePiece::id).containsExactly("", "sure", "know");
        assertThat(SourcePart.of(EN, FRONT + SCALE + "\n" + KNOW)).extracting(SourcePart::key).isEqualTo(List.of("opening", "sure", "know"));
    }

    private static Map<String, String> translated(String welsh) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("module.yaml", Fixture.MODULE.replace("translations: []", "translations: [cy]"));
        files.put("cy/lesson.md", Fixture.FRONT + "Geiriau.\n");
        files.put("cy/module.md", Fixture.with(Map.of()).text("en/module.md").orElseThrow());
        files.put("cy/assessment.md", Fixture.with(Map.of()).text("en/assessment.md").orElseThrow().replace("[x]", "[ ]")
                .replaceAll(" critical=true action=[a-z0-9-]+| objective=tell", ""));
        files.put(EN, FRONT + SCALE + KNOW);
        files.put(CY, FRONT + welsh);
        return files;
    }
}
