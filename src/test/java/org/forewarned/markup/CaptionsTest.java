package org.forewarned.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions only say what is heard, at times that are in order; whatever else WebVTT could bring is refused, at its line. */
class CaptionsTest {

    private static final String FILE = "media/talk.en.vtt";
    private static final String TABLE = "media/media.yaml";
    private static final String FILM = "- {file: bench.svg, author: Us, licence: CC-BY-4.0, alt: {en: \"A bench\", cy: \"Mainc\"}}\n- {file: talk.mp4, author: Us, licence: CC-BY-4.0, %s}\n";

    private static List<String> problems(String captions) {
        return Fixture.check(Map.of(FILE, captions)).problems().stream().filter(problem -> problem.file().equals(FILE) && problem.isError())
                .map(problem -> problem.line() + " " + problem.message()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.",
        "\ufeffWEBVTT - a talk\r\n\r\nNOTE made by us\r\nof two lines\r\n\r\n1\r\n00:00.000 --> 00:02.000 align:start position:10%\r\n<v Anna>Hello &amp; <i>good</i> morning,\r\nall.\r\n\r\n\r\n01:00:02.000 --> 01:00:03.500\r\n<lang cy>Bore da</lang>\r\n",
        "WEBVTT\r\r00:00.000\t-->\t00:02.000\r<b>One</b> <00:01.000>two\r\r00:00.000 --> 00:01.000\r[telephone rings]\r"})
    void whatIsSoundIsTaken(String captions) {
        assertThat(problems(captions)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1\\n00:00:00,000 --> 00:00:02,000\\nHello.                               | 1 Captions begin with a line that says WEBVTT",
        "WEBVTTX\\n\\n00:00.000 --> 00:02.000\\nHello.                             | 1 Captions begin with a line that says WEBVTT",
        "WEBVTT\\n00:00.000 --> 00:02.000\\nHello.                                | 2 Leave a blank line below WEBVTT",
        "WEBVTT\\n\\n                                                             | 3 Nothing is said in these captions",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000                                      | 3 Write below this line what is said then",
        "WEBVTT\\n\\n00:02.000 --> 00:02.000\\nHello.                              | 3 This ends before it begins",
        "WEBVTT\\n\\n00:02.000 --> 00:03.000\\nHello.\\n\\n00:01.000 --> 00:04.000\\nYes. | 6 This begins earlier than what stands above it",
        "WEBVTT\\n\\n00:00,000 --> 00:02,000\\nHello.                              | 3 Write the time as",
        "WEBVTT\\n\\n00:00.000 --> 00:62.000\\nHello.                              | 3 Write the time as",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000 onclick:go()\\nHello.                 | 3 Write the time as",
        "WEBVTT\\n\\nWords without a time.\\nAnd more.                            | 4 Write the time as",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000\\nHello.\\n00:02.000 --> 00:03.000\\nYes. | 5 Leave a blank line above each time",
        "WEBVTT\\n\\nSTYLE\\n::cue { background: url(https://bad.example/x) }\\n\\n00:00.000 --> 00:02.000\\nHello. | 3 Captions have no styles",
        "WEBVTT\\n\\nREGION\\nid:a\\n\\n00:00.000 --> 00:02.000\\nHello.            | 3 Captions have no styles",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000\\n<script>alert(1)</script>           | 4 Only <b>, <i>, <u>, <v Name>",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000\\n<img src=x onerror=alert(1)>        | 4 Only <b>, <i>, <u>, <v Name>",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000\\n<v A<script>>Hello                  | 4 Only <b>, <i>, <u>, <v Name>",
        "WEBVTT\\n\\n00:00.000 --> 00:02.000\\n<c.warning>Hello</c> 1 < 2          | 4 Only <b>, <i>, <u>, <v Name>"})
    void whatIsNotIsNamedAtItsLine(String written, String expected) {
        assertThat(problems(written.replace("\\n", "\n"))).singleElement().asString().startsWith(expected);
    }

    @Test
    void badCaptionsDoNotFillTheListOfProblems() {
        assertThat(problems("WEBVTT\n\n" + "00:00.000 --> 00:01.000\n<script>\n\n".repeat(30_000))).hasSize(20);
        assertThat(problems("WEBVTT\n\n00:00.000 --> 00:02.000\n" + "<".repeat(400_000))).hasSize(1);
    }

    @Test
    void aFilmNeedsBothInTheLanguageOfItsModule() {
        assertThat(film("captions: {cy: talk.en.vtt}, transcript: {en: \"Hello.\"}")).containsExactly("2 captions");
        assertThat(film("captions: {en: talk.en.vtt}, transcript: {cy: \"Helo.\"}")).containsExactly("2 transcript");
        assertThat(film("captions: {en: talk.en.vtt}, transcript: {en: \" \"}")).isNotEmpty();
        assertThat(film("captions: {en: talk.en.vtt}")).isNotEmpty();
        assertThat(film("transcript: {en: \"Hello.\"}")).isNotEmpty();
        assertThat(film("captions: {en: talk.en.vtt}, transcript: {en: \"Hello.\"}")).isEmpty();
    }

    private static List<String> film(String words) {
        return Fixture.check(Map.of(TABLE, FILM.formatted(words))).problems().stream().filter(problem -> problem.file().equals(TABLE) && problem.isError())
                .map(problem -> problem.line() + " " + problem.code()).toList();
    }
}
