package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.forewarned.markup.Question.Kind;
import org.junit.jupiter.api.Test;

class GiftTest {

    private static ImportedQuestions gift(String text) {
        return Sound.all(QuestionImport.gift(text.getBytes(StandardCharsets.UTF_8), Set.of()));
    }

    private static ImportedQuestion only(String text) {
        ImportedQuestions imported = gift(text);
        assertThat(imported.questions()).as(imported.losses().toString()).hasSize(1);
        return imported.questions().get(0);
    }

    @Test
    void a_question_with_feedback_comes_whole() {
        ImportedQuestion question = gift(Bank.text("bank.gift.txt")).questions().get(0);

        assertThat(question.block()).isEqualTo("""
                ::: question {#first-step}
                A pupil of 14 has **two phones** and a new coat.

                What do you do first?

                - [x] Tell the safeguarding lead today {#tell-the-safeguarding-lead-today}
                  > They decide with others what happens next.
                - [ ] Search the pupil's bag {#search-the-pupils-bag}
                  > You may not, and you could put the pupil at risk.
                - [ ] Wait for a clearer sign {#wait-for-a-clearer-sign}
                  > One sign is enough to tell somebody.

                Write down what you saw, with day and time.
                :::""");
    }

    @Test
    void each_question_of_a_bank_is_taken_or_named() {
        ImportedQuestions bank = gift(Bank.text("bank.gift.txt"));

        assertThat(bank.questions().stream().map(ImportedQuestion::name)).containsExactly("First step", "Signs in the shop", "Police number", "A genuine bank never asks for your PIN.",
                "Who does what", "Missing word", "Blank lines inside", "Half marks", "Escapes", "After it");
        assertThat(Bank.losses(bank, "")).contains("category $course$/top/Safeguarding/Week 1", "comments 3");
        assertThat(Bank.losses(bank, "First step")).containsExactly("tags county lines, schools");
        assertThat(Bank.losses(bank, "Signs in the shop")).containsExactly("weights");
        assertThat(Bank.losses(bank, "Half marks")).containsExactly("part-mark 50 %");
        assertThat(Bank.losses(bank, "Who does what")).containsExactly("extra-answer", "explanation");
        assertThat(Bank.losses(bank, "Which number")).containsExactly("free-text shortanswer");
        assertThat(Bank.losses(bank, "How many days")).containsExactly("free-text numerical");
        assertThat(Bank.losses(bank, "Tell us")).containsExactly("free-text essay");
        assertThat(Bank.losses(bank, "This week is about signs. Read the lesson first.")).containsExactly("not-a-question");
        assertThat(Bank.losses(bank, "Broken")).containsExactly("braces");
        assertThat(Bank.losses(bank, "Escapes")).containsExactly("embedded script", "picture x.png");
    }

    @Test
    void what_is_not_taken_keeps_its_words_in_the_report() {
        assertThat(gift("::Ring::Whom do you ring?{=999 =police}").losses().get(0).kept()).contains("Whom do you ring?", "999", "police");
    }

    @Test
    void true_and_false_have_their_own_feedback() {
        Question question = Sound.one(only("It is safe. {F#No, read it again.#Yes, it is not.}"), gift("It is safe. {F#No, read it again.#Yes, it is not.}"));

        assertThat(question.choices().stream().filter(Choice::right).map(choice -> choice.feedback().plain())).containsExactly("Yes, it is not.");
        assertThat(question.fixedOrder()).isTrue();
    }

    @Test
    void the_gap_of_a_missing_word_stays_a_gap() {
        assertThat(only("Ring {=159#Yes. ~your bank#No.} at once.").body()).startsWith("Ring … at once.");
    }

    @Test
    void escaped_signs_are_signs() {
        assertThat(only("What is \\{a\\}\\: \\#1 \\= \\~2?{=x \\= y#Yes. ~n\\\\a#No.}").body()).contains("What is {a}: #1 = ~2?", "- [x] x = y {#x-y}", "n\\\\a");
    }

    @Test
    void ids_are_unlike_those_that_are_taken() {
        byte[] twice = "::The same::Which?{=a#A ~b#B}\n\n::The same::Which?{=a#A ~b#B}".getBytes(StandardCharsets.UTF_8);

        assertThat(QuestionImport.gift(twice, Set.of("the-same")).questions().stream().map(ImportedQuestion::id)).containsExactly("the-same-2", "the-same-3");
    }

    @Test
    void any_usual_encoding_is_read() {
        String text = "::Café::Où?{=là#Oui… ~ici#Non}";
        byte[] marked = ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);

        for (byte[] file : List.of(text.getBytes(StandardCharsets.UTF_8), marked, text.getBytes(StandardCharsets.UTF_16), text.getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(QuestionImport.gift(file, Set.of()).questions().get(0).name()).isEqualTo("Café");
            assertThat(QuestionImport.gift(file, Set.of()).losses()).isEmpty();
        }
        ImportedQuestions old = QuestionImport.gift(text.getBytes(Charset.forName("windows-1252")), Set.of());
        assertThat(old.questions().get(0).name()).isEqualTo("Café");
        assertThat(Bank.losses(old, "")).containsExactly("encoding");
    }

    @Test
    void several_with_one_right_becomes_choose_one() {
        ImportedQuestions imported = gift("::One::Which?{~%100%a#A ~%-100%b#B}");

        assertThat(imported.questions().get(0).kind()).isEqualTo(Kind.ONE);
        assertThat(Bank.losses(imported, "One")).containsExactly("one-right");
    }
}
