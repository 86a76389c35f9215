package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.junit.jupiter.api.Test;

class MoodleXmlTest {

    private final ImportedQuestions bank = Sound.all(QuestionImport.moodleXml(Bank.bytes("bank.moodle.xml"), Set.of()));

    private static ImportedQuestions quiz(String inside) {
        return QuestionImport.moodleXml(("<quiz>" + inside + "</quiz>").getBytes(StandardCharsets.UTF_8), Set.of());
    }

    private ImportedQuestion named(String name) {
        return bank.questions().stream().filter(question -> question.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void words_lists_emphasis_and_links_come_along() {
        assertThat(named("Money in the account").block()).isEqualTo("""
                ::: question {#money-in-the-account order=fixed}
                A friend asks to **use your account** for a day & gives you £50.

                – He is in a hurry\\
                – He wants no messages

                What is it?

                - [x] Money muling {#money-muling}
                  > Yes: the money comes from a crime.
                - [ ] A risky favour {#a-risky-favour}
                  > It is more than that.
                - [ ] Nothing unusual {#nothing-unusual}

                It is money laundering, whoever asks. See [the guide](https://www.example.org/mules), or the old page.
                :::""");
    }

    @Test
    void every_part_that_is_not_taken_is_named() {
        assertThat(Bank.losses(bank, "Money in the account")).containsExactlyInAnyOrder("picture @@PLUGINFILE@@/phone.png", "file phone.png", "link http://old.example.org/",
                "whole-feedback incorrectfeedback", "hint", "tags fraud, young people", "settings defaultgrade 2.0000000, idnumber MM-01", "part-mark 25 %", "feedback 1");
        assertThat(Bank.losses(bank, "Signs of a scam call")).hasSize(2).contains("weights").anyMatch(loss -> loss.startsWith("mend"));
        assertThat(Bank.losses(bank, "159")).isEmpty();
        assertThat(Bank.losses(bank, "Who helps")).containsExactlyInAnyOrder("extra-answer", "sign ::", "explanation");
        assertThat(Bank.losses(bank, "In which order")).containsExactly("item-feedback Write it down");
        assertThat(Bank.losses(bank, "")).contains("category $course$/top/Default for SAFE", "unknown-part info", "looks 2").anyMatch(loss ->
                loss.startsWith("usual-settings") && loss.contains("penalty") && loss.contains("shownumcorrect") && loss.contains("gradingtype"));
    }

    @Test
    void kinds_that_are_not_asked_here_are_named_with_their_words() {
        assertThat(Bank.losses(bank, "Short")).containsExactly("free-text shortanswer");
        assertThat(Bank.losses(bank, "Days")).containsExactly("free-text numerical");
        assertThat(Bank.losses(bank, "Essay")).containsExactly("free-text essay");
        assertThat(Bank.losses(bank, "Sum")).containsExactly("free-text calculated");
        assertThat(Bank.losses(bank, "Gaps")).containsExactly("free-text cloze");
        assertThat(Bank.losses(bank, "Drag words")).containsExactly("question-type ddwtos");
        assertThat(Bank.losses(bank, "Choose words")).containsExactly("question-type gapselect");
        assertThat(Bank.losses(bank, "Drag on a picture")).containsExactly("question-type ddimageortext");
        assertThat(Bank.losses(bank, "Intro")).containsExactly("not-a-question");
        assertThat(bank.losses().stream().filter(loss -> loss.question().equals("Drag words")).findFirst().orElseThrow().kept()).isEqualTo("Ring [[1]] at once.");
    }

    @Test
    void an_order_is_that_of_the_weights() {
        assertThat(Sound.one(named("In which order"), bank).choices().stream().map(Choice::id)).containsExactly("see-that-everybody-is-safe", "tell-the-lead", "write-it-down");
    }

    @Test
    void nothing_opens_a_block_a_script_or_a_link() {
        Question hostile = Sound.one(named("Hostile"), bank);

        assertThat(hostile.lead().plain()).contains("::: note", "Day; Sign", "1; A coat").doesNotContain("alert");
        assertThat(hostile.stem().plain()).isEqualTo("<script> desrever [ ^guide] ![x](y) $$x^2$$ What?");
        assertThat(hostile.choices().get(0).text().plain()).isEqualTo("- [x] Click {#evil}");
        assertThat(hostile.choices().get(0).feedback().plain()).isEqualTo("> quote\n:::\n# heading\n```\ncode");
        assertThat(Bank.losses(bank, "Hostile")).contains("embedded script", "embedded iframe", "table", "formula", "characters", "sign [^", "formatting u", "unknown-part somethingnew",
                "link javascript:alert(1)");
    }

    @Test
    void what_stands_before_a_mistake_is_taken() {
        ImportedQuestions imported = quiz("""
                <question type="truefalse"><name><text>Whole</text></name><questiontext><text>So?</text></questiontext><answer fraction="100"><text>true</text></answer>
                <answer fraction="0"><text>false</text></answer></question>
                <question type="truefalse"><name><text>Broken</name></question>""");

        assertThat(imported.questions().stream().map(ImportedQuestion::name)).containsExactly("Whole");
        assertThat(Bank.losses(imported, "")).containsExactly("not-xml 3 1");
    }

    @Test
    void other_files_are_told_apart() {
        assertThat(Bank.losses(QuestionImport.moodleXml("<html><p>Hello</p></html>".getBytes(StandardCharsets.UTF_8), Set.of()), "")).containsExactly("not-a-quiz html", "nothing");
        assertThat(Bank.losses(QuestionImport.moodleXml("::a::b{=c ~d}".getBytes(StandardCharsets.UTF_8), Set.of()), "")).containsExactly("not-xml 1 0", "nothing");
        assertThat(Bank.losses(QuestionImport.moodleXml(new byte[0], Set.of()), "")).contains("nothing");
    }

    @Test
    void the_declared_encoding_is_read() {
        String text = "<?xml version=\"1.0\" encoding=\"%s\"?><quiz><question type=\"essay\"><name><text>Café</text></name></question></quiz>";

        for (String encoding : new String[] {"windows-1252", "ISO-8859-1", "UTF-8", "UTF-16"}) {
            ImportedQuestions imported = QuestionImport.moodleXml(text.formatted(encoding).getBytes(Charset.forName(encoding)), Set.of());
            assertThat(imported.losses().get(0).question()).as(encoding).isEqualTo("Café");
        }
    }
}
