package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

    private static ImportedQuestions pasted(String text) {
        return Sound.all(QuestionImport.pasted(text, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Which?\na) One\nb) Two *\nc) Three",
        "Which?\nA. One\n*B. Two\nC. Three",
        "Which?\n(a) One\n(b) Two (correct)\n(c) Three",
        "Which?\na)One\nb)Two ✓\nc)Three",
        "1. Which?\n1) One\n2) Two [x]\n3) Three",
        "Which?\n1. One\n2. **Two**\n3. Three",
        "Which?\n\n- One\n- Two ✔\n- Three\n",
        "Which?\n- One\n* Two\n- Three",
        "Which?\n* One\n* *Two\n* Three",
        "Which?\n• One\n• Two (right answer)\n• Three",
        "Which?\n[ ] One\n[x] Two\n[ ] Three",
        "Which?\n- [ ] One\n- [X] Two\n- [ ] Three",
        "Which?\n☐ One\n☒ Two\n☐ Three",
        "Which?\nOne\nTwo (correct)\nThree",
        "Q1. Which?\nA) One\nB) Two\nC) Three\nANSWER: B",
        "Question 1: Which?\na. One\nb. Two\nc. Three\nCorrect answer: b)",
        "Which?\na. One\nb. Two\nc. Three\nAnswer: Two",
        "Which?\r\n\ta. One (wrong)\r\n\tb. Two\r\n\tc. Three ❌\r\nAns: b. Two"})
    void a_list_with_one_marked_becomes_a_question(String text) {
        ImportedQuestions imported = pasted(text);

        assertThat(imported.questions()).as(imported.losses().toString()).hasSize(1);
        Question question = Sound.one(imported.questions().get(0), imported);
        assertThat(question.stem().plain()).isEqualTo("Which?");
        assertThat(question.choices().stream().map(choice -> choice.text().plain())).containsExactly("One", "Two", "Three");
        assertThat(question.choices().stream().filter(Choice::right).map(choice -> choice.text().plain())).containsExactly("Two");
        assertThat(imported.losses().stream().map(Loss::code)).containsExactly("feedback");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Which?\na) One -> Yes.\nb) Two * -> No.",
        "Which?\na) One # Yes.\nb) Two * # No.",
        "Which?\na) One\n   Yes.\nb) Two *\n   No.",
        "Which?\na) One\nFeedback: Yes.\nb) Two *\nFeedback: No."})
    void feedback_stands_with_its_choice(String text) {
        ImportedQuestions imported = pasted(text);

        assertThat(Sound.one(imported.questions().get(0), imported).choices().stream().map(choice -> choice.feedback().plain())).containsExactly("Yes.", "No.");
        assertThat(imported.losses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Water is wet. (True)", "Water is wet.\nTrue *\nFalse", "Water is wet.\nAnswer: True", "1. Water is wet. [T]", "Water is wet.\na) True (correct)\nb) False"})
    void a_statement_is_true_or_false(String text) {
        ImportedQuestions imported = pasted(text);
        Question question = Sound.one(imported.questions().get(0), imported);

        assertThat(question.stem().plain()).isEqualTo("Water is wet.");
        assertThat(question.choices().stream().map(choice -> choice.id() + choice.right())).containsExactly("truetrue", "falsefalse");
        assertThat(question.fixedOrder()).isTrue();
    }

    @Test
    void a_page_of_questions_in_several_habits_comes_apart() {
        ImportedQuestions imported = pasted(Bank.text("pasted.txt"));

        assertThat(imported.questions().stream().collect(Collectors.toMap(ImportedQuestion::line, question -> question.body().lines().filter(line -> line.startsWith("- [x]")).count())))
                .containsOnly(java.util.Map.entry(3, 1L), java.util.Map.entry(8, 2L), java.util.Map.entry(14, 1L), java.util.Map.entry(16, 1L), java.util.Map.entry(21, 1L),
                        java.util.Map.entry(25, 1L), java.util.Map.entry(30, 1L), java.util.Map.entry(36, 2L), java.util.Map.entry(41, 1L));
        assertThat(imported.losses().stream().filter(loss -> loss.id().isEmpty()).map(loss -> loss.line() + " " + loss.code()))
                .containsExactly("1 no-choices", "46 no-right-choice", "50 no-choices");
    }

    @Test
    void questions_need_no_blank_line_between_them() {
        assertThat(pasted("First?\na) x *\nb) y\nSecond?\na) x\nb) y *\n3. Third?\na) x *\nb) y").questions()).hasSize(3);
        assertThat(pasted("1. First?\n- x *\n- y\n2. Second?\n- x\n- y *").questions()).hasSize(2);
    }

    @Test
    void several_letters_are_several_right_choices() {
        assertThat(pasted("Which?\nA. x\nB. y\nC. z\nANSWER: A, C").questions().get(0).body()).contains("- [x] x", "- [ ] y", "- [x] z");
        assertThat(pasted("Which?\nA. x\nB. y\nC. z\nAnswers: A and C").questions().get(0).body()).contains("- [x] x", "- [ ] y", "- [x] z");
    }

    @Test
    void a_long_choice_goes_on_in_the_next_line() {
        assertThat(pasted("Which?\na) The first, which\ngoes on *\nb) The second").questions().get(0).body()).contains("- [x] The first, which goes on {");
    }

    @Test
    void what_fits_nowhere_is_named_with_its_line() {
        ImportedQuestions imported = pasted("Answer: B\n\n- stray\n\nWhich?\na) x *\nb) y\nAnswer: Q");

        assertThat(imported.losses().stream().map(loss -> loss.line() + " " + Bank.said(loss))).startsWith("1 not-understood", "3 not-understood", "8 unknown-answer");
        assertThat(imported.questions()).hasSize(1);
    }

    @Test
    void pasted_words_are_words() {
        ImportedQuestions imported = pasted("::: note\nIs <b>this</b> [a](javascript:b) `c`?\na) ::: *\nb) {#id} [^x]");

        assertThat(Sound.one(imported.questions().get(0), imported).stem().plain()).isEqualTo("::: note\nIs <b>this</b> [a](javascript:b) `c`?");
    }
}
