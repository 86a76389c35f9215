package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How old one must be to read what to do. */
class ReadingAgeTest {
    private static final String HARD = "Notwithstanding organisational considerations, immediately communicate observed behavioural indicators "
            + "to the designated multidisciplinary safeguarding representative";
    private static final String EASY = "Tell your lead what you saw. Ring 999 if somebody is in danger. Do not ask for the whole story. "
            + "Write down what was said. Stay calm and be kind. You do not need to be sure.";

    private static List<Problem> judged(Map<String, String> files) {
        return Fixture.check(files).problems().stream().filter(problem -> problem.code().equals("reading-age-action")).toList();
    }

    private static List<Problem> judged(String lesson) {
        return judged(Map.of("en/lesson.md", Fixture.FRONT + lesson));
    }

    @Test
    void a_few_key_points_are_enough_to_be_judged() {
        assertThat(judged("::: key-points\n- " + HARD + "\n- " + HARD + "\n:::\n")).singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(7));
        assertThat(judged("::: key-points\n- " + EASY + "\n:::\n")).isEmpty();
    }

    @Test
    void what_to_do_in_a_nation_counts_and_its_law_does_not() {
        String nation = "::: nation {only=wales}\n%s\n:::\n";

        assertThat(judged(nation.formatted(HARD + ". " + HARD + "."))).hasSize(1);
        assertThat(judged(nation.formatted("::: note {kind=law}\n" + HARD + ". " + HARD + ".\n:::"))).isEmpty();
        assertThat(judged(HARD + ". " + HARD + ".\n")).isEmpty();
    }

    @Test
    void what_to_do_in_danger_counts() {
        assertThat(judged("::: note {kind=stop}\n" + HARD + ". " + HARD + ".\n:::\n")).hasSize(1);
        assertThat(judged("::: note {kind=good}\n" + HARD + ". " + HARD + ".\n:::\n")).isEmpty();
    }

    @Test
    void lessons_that_say_little_are_judged_together() {
        String short1 = "---\ntitle: A lesson\nsummary: About.\naction: " + HARD + " today.\n---\nWords.\n";

        assertThat(judged(Map.of("en/lesson.md", short1))).isEmpty();
        assertThat(judged(Map.of("module.yaml", Fixture.MODULE.replace("  - {id: lesson, minutes: 5}\n",
                "  - {id: lesson, minutes: 5}\n  - {id: second, minutes: 5}\n"), "en/lesson.md", short1, "en/second.md", short1))).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("line 4 (", "en/second.md line 4 ("));
    }
}
