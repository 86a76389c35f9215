package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** module.yaml, sources.yaml, media.yaml, and what must hold between files. */
class ModuleTablesTest {
    @Test
    void the_sound_module_is_sound() {
        Checked checked = Fixture.check(Map.of());

        assertThat(checked.isSound()).isTrue();
        assertThat(Fixture.codes(checked)).isEmpty();
        ModuleText module = checked.module().orElseThrow();
        assertThat(module.facts().assessment()).isEqualTo(new ModuleFacts.Assessment(5, 3, 0.8));
        assertThat(module.facts().nations()).containsExactly(Nation.values());
        assertThat(module.facts().minutes()).isEqualTo(5);
        assertThat(module.source().objectives()).containsEntry("tell", "Tell somebody.");
        assertThat(module.sources()).extracting(Source::date).containsExactly("2025-10");
        assertThat(module.media().get("bench.svg")).extracting(Media::width, Media::height).containsExactly(640, 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "level: introduction | levl: introduction | unknown-key",
            "level: introduction | level: introductory | unknown-value",
            "topic: fraud | topic: taxes | unknown-topic",
            "audiences: [everyone, schools] | audiences: [everyone, school] | unknown-value",
            "audiences: [everyone, schools] | audiences: everyone | wrong-type",
            "nations: [england, | nations: [englnd, | unknown-value",
            "minutes: 5 | minutes: 500 | wrong-type",
            "minutes: 5 | minutes: soon | wrong-type",
            "pass-mark: 0.8 | pass-mark: 80 | wrong-type",
            "draw: 5 | draw: 50 | small-pool",
            "critical: 3 | critical: 6 | critical-count",
            "critical: 3 | critical: 0 | critical-count",
            "critical: 3 | critical: 2 | critical-count",
            "critical: 3 | critical: no | wrong-type",
            "critical: 3 | # none | missing-key",
            "language: en | language: English | language",
            "id: lesson | id: module | lesson-name",
            "id: lesson | id: other | no-file",
            "picture: bench.svg | picture: ../bench.svg | media-name",
            "status: unreviewed | status: done | unknown-value",
            "status: unreviewed | status: reviewed | missing-key",
            "due: 2027-05-22 | due: soon | wrong-type",
            "due: 2027-05-22 | due: 2026-01-01 | review-due",
            "licence: CC-BY-4.0 | licence: [] | wrong-type"})
    void what_is_wrong_in_module_yaml_is_named(String right, String wrong, String code) {
        Checked checked = Fixture.check(Map.of("module.yaml", Fixture.MODULE.replace(right, wrong)));

        assertThat(Fixture.codes(checked)).contains(code);
        assertThat(checked.isSound()).isFalse();
    }

    @Test
    void fewer_than_three_critical_questions_are_named_at_their_line() {
        Checked checked = Fixture.check(Map.of("module.yaml", Fixture.MODULE.replace("critical: 3", "critical: 2")));

        assertThat(checked.errors()).extracting(Problem::toString).containsExactly("module.yaml:14:13 error critical-count"
                + " Write 3 or more: every attempt asks for at least so many actions that must be right.");
    }

    @Test
    void a_key_that_is_nearly_right_is_suggested() {
        Checked checked = Fixture.check(Map.of("module.yaml", Fixture.MODULE.replace("renew-after-months", "renew_after_month")));

        assertThat(checked.problems()).extracting(Problem::toString).anyMatch(problem -> problem.startsWith("module.yaml:17:1 error unknown-key")
                && problem.endsWith("Did you mean \"renew-after-months\"?"));
    }

    @Test
    void an_overdue_review_is_a_warning_and_never_an_error() {
        Checked checked = Fixture.check(Map.of("module.yaml", Fixture.MODULE.replace("written: 2026-11-22", "written: 2025-11-22").replace("2027-05-22", "2026-11-21")));

        assertThat(Fixture.codes(checked)).containsExactly("review-overdue");
        assertThat(checked.isSound()).isTrue();
    }

    @Test
    void sources_are_named_when_unused_incomplete_or_double() {
        Checked checked = Fixture.check(Map.of("sources.yaml", """
                - {id: guide, title: "The guide", publisher: The office, url: "https://a.example.org", grade: primary}
                - {id: guide, title: "The guide", publisher: The office, url: "http://a.example.org", grade: best, date: soon}
                - {id: other, title: "The other"}
                """));

        assertThat(Fixture.problems(checked, "sources.yaml")).containsExactly("2:3 error id-twice", "2:63 error wrong-type",
                "2:94 error unknown-value", "2:106 error wrong-type", "3:3 error missing-key", "3:3 error missing-key", "3:3 warning unused-source");
    }

    @Test
    void pictures_need_an_entry_an_alternative_text_and_a_file() {
        Checked checked = Fixture.check(Map.of("media/media.yaml", """
                - {file: bench.svg, author: Us, licence: CC-BY-4.0}
                - {file: gone.png, author: Us, licence: CC-BY-4.0, alt: {en: "Gone"}}
                - {file: talk.mp4, author: Us, licence: CC-BY-4.0, captions: {en: nowhere.en.vtt}}
                """, "en/lesson.md", Fixture.FRONT + "::: image {src=media/extra.svg}\n:::\n", "media/extra.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));

        assertThat(Fixture.codes(checked)).contains("missing-key", "no-file", "unknown-media");
        assertThat(Fixture.problems(checked, "media/extra.svg")).containsExactly("1:1 error unknown-media");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<path style=\"fill:red\"/> | svg-attribute", "<path class=\"a\"/> | svg-attribute", "<path onload=\"x()\"/> | svg-attribute",
            "<script>x()</script> | svg-element", "<style>a{}</style> | svg-element", "<foreignObject/> | svg-element", "<text>words</text> | svg-element",
            "<a href=\"https://a.example\"/> | svg-element", "<image href=\"data:x\"/> | svg-element", "<use href=\"https://a.example#b\"/> | svg-link",
            "<use xlink:href=\"#b\"/> | svg-attribute", "<path fill=\"url(https://a.example)\"/> | svg-link", "<path | svg", "<?php x ?> | svg-instruction"})
    void a_picture_that_runs_or_loads_something_is_refused(String inside, String code) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 8 5\">" + inside + "</svg>";

        assertThat(Fixture.check(Map.of("media/bench.svg", svg)).errors()).extracting(Problem::code).contains(code);
    }

    @Test
    void a_picture_with_gradients_and_parts_of_its_own_is_sound() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\" role=\"img\" aria-labelledby=\"t\"><title id=\"t\">A</title><defs>"
                + "<linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><path id=\"p\" fill=\"url(#g)\" d=\"M0 0z\"/><use href=\"#p\"/></svg>";

        assertThat(Fixture.check(Map.of("media/bench.svg", svg)).isSound()).isTrue();
    }

    @Test
    void a_picture_with_entities_is_refused() {
        String svg = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 5\"><title>&a;</title></svg>";

        assertThat(Fixture.check(Map.of("media/bench.svg", svg)).errors()).extracting(Problem::code).contains("svg-doctype");
    }

    @Test
    void the_pool_must_serve_each_nation_with_critical_questions_about_different_actions() {
        String pool = Fixture.with(Map.of()).text("en/assessment.md").orElseThrow();
        Checked few = Fixture.check(Map.of("en/assessment.md", pool.replace("action=action-3", "action=action-1").replace("action-4", "action-1")
                .replace("action-2", "action-1")));
        Checked scots = Fixture.check(Map.of("en/assessment.md", pool.replace("objective=tell", "objective=tell nations=scotland")));
        Checked uncovered = Fixture.check(Map.of("en/assessment.md", pool.replace(" objective=tell", "").replace("critical=true", "critical=false")));

        assertThat(Fixture.codes(few)).containsExactly("few-actions");
        assertThat(scots.problems()).filteredOn(problem -> problem.code().equals("small-pool")).hasSize(4)
                .noneMatch(problem -> problem.message().contains("scotland"));
        assertThat(Fixture.codes(uncovered)).containsExactlyInAnyOrder("missing-attribute", "uncovered-objective", "few-critical", "few-actions");
    }

    @Test
    void only_scored_questions_stand_in_the_assessment() {
        String pool = Fixture.with(Map.of()).text("en/assessment.md").orElseThrow();
        Checked checked = Fixture.check(Map.of("en/assessment.md", pool + "\nText.\n\n::: note\nA note.\n:::\n\n::: question {#s kind=scale objective=tell}\nS?\n\n- a {#a}\n- b {#b}\n:::\n"));

        assertThat(Fixture.codes(checked)).containsExactlyInAnyOrder("assessment-text", "block-place", "scale-scored");
    }

    @Test
    void files_that_nobody_reads_are_named() {
        Checked checked = Fixture.check(Map.of("en/old-lesson.md", "Old.", "notes.txt", "Notes.", "cy/module.md", "Welsh."));

        assertThat(Fixture.codes(checked)).containsExactlyInAnyOrder("unused-file", "unlisted-translation");
        assertThat(checked.isSound()).isTrue();
    }

    @Test
    void problems_are_sorted_and_bounded_with_errors_first() {
        Problems problems = new Problems();
        for (int i = 700; i > 0; i--) {
            problems.warning("a.md", i, 1, "w", "A warning");
        }
        problems.error("b.md", 1, 1, "e", "An error");
        List<Problem> list = problems.list();

        assertThat(list).hasSize(Problems.LISTED + 1);
        assertThat(list.get(0).line()).isEqualTo(1);
        assertThat(list).extracting(Problem::code).contains("e").endsWith("more-problems");
    }
}
