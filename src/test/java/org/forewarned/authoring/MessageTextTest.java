package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.authoring.MessageText.Mark;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static final String MESSAGE = "[Pay today](clue \"It hurries you\"), or [your parcel](fine \"No sign\") goes back.\n\nSee **[parcel.example](clue \"He said \\\"hurry\\\"\")**";

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("modules"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static MessageText sent(MessageText text) {
        return new MessageText(ScenarioTextTest.sent(text.text()), text.marks().stream().map(mark -> new Mark(mark.number(), "", mark.clue(), ScenarioTextTest.sent(mark.why()))).toList());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageHasAFormAndSavedUnchangedKeepsEveryByte(Path folder) throws IOException {
        ModuleFiles files = ModuleFiles.read(folder);
        List<String> found = new ArrayList<>();
        for (String path : files.paths().stream().filter(p -> p.endsWith(".md")).toList()) {
            String whole = files.text(path).orElseThrow();
            for (SourcePiece piece : SourcePiece.of(path, whole).stream().filter(p -> p.name().equals("message")).toList()) {
                MessageText read = MessageText.read(piece.body()).orElseThrow(() -> new AssertionError(path + " " + piece.id() + " has no form"));
                assertThat(read.marks()).as("%s %s", path, piece.id()).hasSizeGreaterThan(3);
                assertThat(piece.with(piece.id(), piece.attributes(), sent(read).text(piece.body()))).as("%s %s", path, piece.id()).isEqualTo(piece.text());
                assertThat(sent(read).text("").strip()).as("%s %s, written anew", path, piece.id()).isEqualTo(piece.body());
                found.add(piece.id());
            }
        }
        assertThat(found).hasSizeGreaterThan(0);
    }

    @Test
    void aMessageIsTakenApart() {
        MessageText read = MessageText.read(MESSAGE).orElseThrow();
        assertThat(read.text()).isEqualTo("[Pay today](1), or [your parcel](2) goes back.\n\nSee **[parcel.example](3)**");
        assertThat(read.marks()).containsExactly(new Mark(1, "Pay today", true, "It hurries you"), new Mark(2, "your parcel", false, "No sign"), new Mark(3, "parcel.example", true, "He said \"hurry\""));
        assertThat(sent(read).text(MESSAGE)).isEqualTo(MESSAGE);
    }

    @Test
    void marksAreFoundByTheirNumbersInWhateverOrderTheyStand() {
        List<Mark> marks = List.of(new Mark(1, "", true, "It hurries you"), new Mark(2, "", false, "No sign"), new Mark(7, "", false, " Two\r\nlines and \"quotes\" \\"), new Mark(9, "", true, "Nowhere"));
        assertThat(new MessageText("Or [your parcel](2) goes [back](7). [Pay now](1), [here](8).", marks).text(MESSAGE))
                .isEqualTo("Or [your parcel](fine \"No sign\") goes [back](fine \"Two lines and \\\"quotes\\\"\"). [Pay now](clue \"It hurries you\"), [here](clue).");
    }

    @Test
    void whatIsNotTouchedKeepsItsBytesHoweverItIsWritten() {
        String odd = "[Pay\ntoday](clue   \"It  hurries\nyou\")  \r\nCaf\u0065\u0301 [x](glossary:grooming) [bare](fine)\r\n\r\n- [one](fine \"a\")\r\n";
        MessageText read = MessageText.read(odd).orElseThrow();
        assertThat(sent(read).text(odd)).isEqualTo(odd);
        assertThat(new MessageText(ScenarioTextTest.sent(read.text().replace("[one](3)", "[one](3), two")), read.marks()).text(odd)).isEqualTo(odd.replace("(fine \"a\")\r\n", "(fine \"a\"), two\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`[a](clue \"b\")`", "[a [b]](clue \"c\")", "[a](clue 'b')", "[a](5) and [b](clue \"c\")", "\\[a](clue \"b\")", "[a](clue \"b\n\nc\")", "[a\n\nb](fine \"c\")", "::: note\n:::"})
    void whatAFormCouldNotShowWholeIsNotTakenApart(String body) {
        assertThat(MessageText.read(body)).isEmpty();
    }
}
