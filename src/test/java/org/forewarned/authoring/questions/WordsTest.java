package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.markup.Question;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words made of every sign that means something somewhere come through as they were. */
class WordsTest {

    private static final List<String> PARTS = List.of("*", "**", "_", "__", "`", "```", "~~~", "[", "]", "(", ")", "{", "}", "{#a}", "<", ">", "<b>", "</p>", "<!--", "&", "&amp;", "&#60;", "\\",
            "|", "|--|", "-", "---", "+", "=", "===", "#", "##", "1.", "1)", "12.", ":::", "::: note", ":", "!", "![", "](", "https://a.example", "[x]", "[ ]", "\"", "'", "a", "b", "word", " ",
            " ", " ", "é", "\ud83d\ude00", "$", "@", "^", "%", "/", "?", ".", ",", "//", "~", "->", "    ");

    static Stream<String> words() {
        Random chance = new Random(4);
        return IntStream.range(0, 500).mapToObj(i -> (chance.nextBoolean() ? "w" : "") + text(chance)).filter(text -> text.matches("(?s).*\\w.*") && !text.contains("[^") && !text.contains("$$"));
    }

    private static String text(Random chance) {
        String text = IntStream.range(0, 1 + chance.nextInt(9)).mapToObj(i -> PARTS.get(chance.nextInt(PARTS.size()))).collect(Collectors.joining());
        return chance.nextBoolean() ? "\n" + text : text;
    }

    @ParameterizedTest
    @MethodSource("words")
    void come_through(String words) {
        String escaped = Entities.escape(words);
        String file = ("<quiz><question type='multichoice'><questiontext format='plain_text'><text>%1$s?</text></questiontext><generalfeedback format='plain_text'><text>%1$s</text>"
                + "</generalfeedback><answer fraction='100' format='plain_text'><text>%1$s</text><feedback format='plain_text'><text>%1$s</text></feedback></answer>"
                + "<answer fraction='0'><text>b</text><feedback><text>No.</text></feedback></answer></question></quiz>").formatted(escaped.replace("&nbsp;", " "));
        ImportedQuestions imported = QuestionImport.moodleXml(file.getBytes(StandardCharsets.UTF_8), Set.of());

        assertThat(imported.questions()).as(imported.losses().toString()).hasSize(1);
        Question question = Sound.one(imported.questions().get(0), imported);
        String said = plain(words);
        assertThat(plain(question.stem().plain())).isEqualTo(plain(words + "?"));
        assertThat(plain(question.choices().get(0).text().plain())).isEqualTo(said);
        assertThat(plain(question.choices().get(0).feedback().plain())).isEqualTo(said);
        assertThat(plain(question.explanation().plain())).isEqualTo(said);
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
