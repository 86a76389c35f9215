package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Patience;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is made to hurt: each ends soon, says why, and what is taken of it is sound. */
class HostileQuestionsTest {

    private static final Map<String, Function<byte[], ImportedQuestions>> READERS = Map.of("gift", file -> QuestionImport.gift(file, Set.of()),
            "xml", file -> QuestionImport.moodleXml(file, Set.of()), "pasted", file -> QuestionImport.pasted(new String(file, StandardCharsets.UTF_8), Set.of()));

    private static Map<String, String> hostile() {
        Map<String, String> all = new TreeMap<>();
        all.put("a line of ten megabytes", "a".repeat(10_000_000));
        all.put("a line that just fits", "a ".repeat(990_000));
        all.put("a question of one line that just fits", "Which {=" + "a~".repeat(990_000) + "}");
        all.put("open braces", "{".repeat(1_900_000));
        all.put("open braces on lines", "Q {=a ~b\n\n".repeat(190_000));
        all.put("blank lines in an open brace", "Q {=a\n" + "\n".repeat(1_900_000) + "}");
        all.put("backslashes", "\\".repeat(1_900_000));
        all.put("NUL", "Which\0? {=a\0#b ~c}\0\n\nWhich?\na) \0 *\nb) c");
        all.put("bytes that are no text", "\u00ff\u00fe\u0000\ufffe\ud800".repeat(1_000));
        all.put("a hundred thousand questions", IntStream.range(0, 100_000).mapToObj(i -> "Q" + i + "{=a~b}").collect(Collectors.joining("\n\n")));
        all.put("thirty thousand pasted ones", IntStream.range(0, 30_000).mapToObj(i -> "Q\na) x*\nb) y\n").collect(Collectors.joining("\n")));
        all.put("colons, stars and brackets", ("*_[`~:".repeat(3_000) + "\n").repeat(90));
        all.put("stars on lines", "*\n* a\n** b **\n".repeat(35_000));
        all.put("an entity bomb", "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><quiz>&c;</quiz>");
        all.put("an entity from a file", "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>");
        all.put("an entity from nowhere", "<quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>");
        all.put("a document type from outside", "<!DOCTYPE quiz SYSTEM \"https://evil.example/quiz.dtd\"><quiz/>");
        all.put("deep elements", "<quiz>" + "<question>".repeat(150_000));
        all.put("deep HTML", xml("<b><i>".repeat(3_000) + "deep?"));
        all.put("HTML that nests badly", xml("<b><p><a><table>".repeat(1_200) + "bad?"));
        all.put("much HTML", xml("<b a='1'>x</i>".repeat(130_000)));
        all.put("a hundred thousand elements", "<quiz>" + "<question/>".repeat(150_000) + "</quiz>");
        all.put("a hundred thousand attributes", "<quiz " + IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" ")) + "/>");
        all.put("a thousand choices", "<quiz><question type='multichoice'><questiontext><text>?</text></questiontext>" + "<answer fraction='100'><text>a</text></answer>".repeat(20_000) + "</question></quiz>");
        all.put("many questions that all are sound", "<quiz>" + question("<p>Which of <b>these</b>, please?</p>").repeat(4_000) + "</quiz>");
        all.put("many losses", xml("<img src='a'>".repeat(1_400)));
        all.put("strays", "- stray\n".repeat(60_000));
        all.put("a choice that goes on", "Which?\na) x\n" + "y\n".repeat(240_000));
        all.put("stars in lines", ("a) " + "*".repeat(4_900) + "x\n").repeat(100));
        all.put("spaces in lines", ("a) x" + " ".repeat(4_900) + "(corect)\n").repeat(100));
        all.put("many numbers", "Which?\n" + IntStream.range(1, 50_000).mapToObj(i -> i + ". x\n").collect(Collectors.joining()));
        all.put("formulas", xml("$$x\\(".repeat(3_900)));
        return all;
    }

    private static String xml(String words) {
        return "<quiz>" + question(words) + "</quiz>";
    }

    private static String question(String words) {
        return "<question type='multichoice'><questiontext format='html'><text><![CDATA[" + words + "]]></text></questiontext><single>true</single>"
                + "<answer fraction='100'><text>a</text></answer><answer fraction='0'><text>b</text></answer></question>";
    }

    @TestFactory
    Stream<DynamicTest> ends_soon() {
        return hostile().entrySet().stream().flatMap(file -> READERS.entrySet().stream().map(reader -> DynamicTest.dynamicTest(file.getKey() + " as " + reader.getKey(), () -> {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            ImportedQuestions imported = Patience.with(() -> reader.getValue().apply(bytes));

            assertThat(imported.questions()).hasSizeLessThanOrEqualTo(Assembly.QUESTIONS);
            assertThat(imported.losses()).hasSizeLessThan(21_000);
            imported.losses().forEach(loss -> assertThat(loss.kept().length()).isLessThan(500));
            assertThat(imported.questions().isEmpty()).isEqualTo(imported.losses().stream().anyMatch(loss -> loss.what() == Loss.What.NOTHING || loss.what() == Loss.What.TOO_BIG));
            imported.questions().stream().limit(20).forEach(question -> Sound.one(question, imported));
        })));
    }

    @TestFactory
    Stream<DynamicTest> says_why() {
        Map<String, String> expected = Map.of("an entity bomb", "doctype", "an entity from a file", "doctype", "a document type from outside", "doctype",
                "an entity from nowhere", "not-xml", "deep elements", "too-deep", "a line of ten megabytes", "too-big", "many questions that all are sound", "too-many");
        return expected.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertThat(
                QuestionImport.moodleXml(hostile().get(one.getKey()).getBytes(StandardCharsets.UTF_8), Set.of()).losses().stream().map(Loss::code)).contains(one.getValue())));
    }
}
