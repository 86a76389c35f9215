package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forewarned.authoring.PieceChange.Kind;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PieceChangeTest {

    private static final String FILE = "en/a.md";
    private static final String TEXT = "---\ntitle: A\n---\nFirst words.\n\n## A heading\n\nMore words.\n\n::: note {kind=law title=\"Two words\"}\nIn the note.\n:::\n\nLast words.\n";

    @TestFactory
    Stream<DynamicTest> whatIsEditedAndSavedWithoutChangeKeepsEveryByte() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("modules"))) {
            return modules.sorted().toList().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                ModuleFiles files = ModuleFiles.read(folder);
                int pieces = 0;
                for (String path : files.paths().stream().filter(p -> p.endsWith(".md")).toList()) {
                    String whole = files.text(path).orElseThrow();
                    List<SourcePiece> all = SourcePiece.of(path, whole);
                    for (int at = 0; at < all.size(); at++) {
                        SourcePiece piece = all.get(at);
                        String sent = piece.with(piece.id(), piece.attributes(), KeptLines.keep(piece.body(), piece.body().replace("\n", "\r\n") + "\r\n"));
                        assertThat(replace(at, piece.text(), sent).apply(path, whole)).as("%s, piece %s", path, at).isEqualTo(whole);
                    }
                    assertThat(KeptLines.keep(whole, whole.replace("\n", "\r\n").strip())).as(path).isEqualTo(whole);
                    pieces += all.size();
                }
                assertThat(pieces).isGreaterThan(100);
            }));
        }
    }

    @Test
    void everyCharacterThatIsNoBlankLineBelongsToAPiece() {
        assertThat(SourcePiece.of(FILE, TEXT)).extracting(SourcePiece::text).containsExactly("---\ntitle: A\n---", "First words.", "## A heading\n\nMore words.",
                "::: note {kind=law title=\"Two words\"}\nIn the note.\n:::", "Last words.");
    }

    @Test
    void aBlockIsChangedInItsOwnLinesOnly() {
        SourcePiece note = SourcePiece.of(FILE, TEXT).get(3);
        assertThat(note.attributes()).isEqualTo(Map.of("kind", "law", "title", "Two words"));
        assertThat(note.with("", note.attributes(), "Other words.\n")).isEqualTo("::: note {kind=law title=\"Two words\"}\nOther words.\n:::");
        assertThat(note.with("", Map.of("title", "He said \"no\""), note.body())).isEqualTo("::: note {title=\"He said “no”\"}\nIn the note.\n:::");
        assertThat(SourcePiece.block("fact", "", Map.of("ref", "a-fact"), "")).isEqualTo("::: fact {ref=a-fact}\n:::");
    }

    @Test
    void whatOthersDidWithOtherPiecesStays() {
        String moved = replace(1, "First words.", "First words.\n\nA paragraph more.").apply(FILE, TEXT);
        String both = replace(4, "Last words.", "Very last words.").apply(FILE, moved.replace("---\nFirst", "---\nBefore it all.\n\n## Early\n\nFirst"));
        assertThat(both).contains("Before it all.", "A paragraph more.", "Very last words.\n").doesNotContain("Last words");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        String theirs = TEXT.replace("In the note.", "Their note.");
        String seen = SourcePiece.of(FILE, TEXT).get(3).text();
        assertThatThrownBy(() -> replace(3, seen, "My note.").apply(FILE, theirs)).isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).contains("Their note."));
    }

    @Test
    void aSecondTryAfterALostAnswerChangesNothing() {
        String once = replace(1, "First words.", "Other words.").apply(FILE, TEXT);
        assertThat(replace(1, "First words.", "Other words.").apply(FILE, once)).isEqualTo(once);
    }

    @Test
    void piecesMoveAndGoAndCome() {
        assertThat(of(Kind.UP, 4, "").apply(FILE, TEXT)).as("text joins the section above").contains("More words.\n\nLast words.\n\n::: note");
        assertThat(of(Kind.DOWN, 1, "").apply(FILE, TEXT)).startsWith("---\ntitle: A\n---\n## A heading\n\nMore words.\n\nFirst words.");
        assertThat(of(Kind.UP, 1, "").apply(FILE, TEXT)).as("nothing goes above the front matter").isEqualTo(TEXT);
        assertThat(of(Kind.DOWN, 4, "").apply(FILE, TEXT)).isEqualTo(TEXT);
        assertThat(of(Kind.REMOVE, 3, "").apply(FILE, TEXT)).endsWith("More words.\n\nLast words.\n");
        assertThat(of(Kind.REMOVE, 4, "").apply(FILE, TEXT)).endsWith("In the note.\n:::\n");
        assertThat(of(Kind.INSERT_BELOW, 1, "::: steps\n1. Go.\n:::").apply(FILE, TEXT)).contains("First words.\n\n::: steps\n1. Go.\n:::\n\n## A heading");
    }

    @Test
    void linesThatReadTheSameKeepTheirCharacters() {
        String before = "Caf\u0065\u0301\r\nsecond  \r\nthird\r\n\r\n";
        assertThat(KeptLines.keep(before, "Caf\u00e9\nsecond\nthird")).isEqualTo(before);
        assertThat(KeptLines.keep(before, "Caf\u00e9\nchanged\nthird")).isEqualTo("Caf\u0065\u0301\r\nchanged\nthird\r\n\r\n");
        assertThat(KeptLines.keep("one\ntwo\n", "one\ntwo\nthree")).isEqualTo("one\ntwo\nthree\n");
        assertThat(KeptLines.keep("one\ntwo", "one\nthree")).isEqualTo("one\nthree");
        assertThat(KeptLines.keep("one\ntwo\n", "one")).isEqualTo("one\n");
        assertThat(KeptLines.keep("", "new")).isEqualTo("new\n");
    }

    private static PieceChange replace(int at, String seen, String text) {
        return new PieceChange(Kind.REPLACE, at, TextDigest.of(seen), text);
    }

    private static PieceChange of(Kind kind, int at, String text) {
        return new PieceChange(kind, at, TextDigest.of(SourcePiece.of(FILE, TEXT).get(at).text()), text);
    }
}
