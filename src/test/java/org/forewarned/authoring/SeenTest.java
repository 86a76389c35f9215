package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.authoring.PieceChange.Kind;
import org.forewarned.markup.SourcePiece;
import org.junit.jupiter.api.Test;

/** What somebody types is kept every few seconds: the text in between is not always one piece, and what stands around it is never touched. */
class SeenTest {

    private static final String FILE = "en/a.md";
    private static final String TEXT = "---\ntitle: A\n---\nFirst words.\n\n## A heading\n\nMore words.\n\n::: note {kind=law}\nIn the note.\n:::\n\n## Last\n\nLast words.\n";

    private String file = TEXT;
    private String seen;
    private int at;
    private Set<String> known;

    @Test
    void aHeadingThatIsTypedAnewStaysWhereItIs() {
        writing(2);
        keep("A head\n\nMore words.");
        assertThat(SourcePiece.of(FILE, file)).as("it has joined the section above").hasSize(4);
        keep("## A headline\n\nMore words.");
        assertThat(file).isEqualTo(TEXT.replace("## A heading", "## A headline"));
    }

    @Test
    void aPieceOfWhichSeveralAreMadeIsOneForWhoTypes() {
        writing(1);
        keep("First words.\n\n::: steps\n1. Go.\n:::\n\nThen");
        keep("First words.\n\n::: steps\n1. Go.\n2. Run.\n:::\n\nThen more.");
        assertThat(file).isEqualTo(TEXT.replace("First words.", "First words.\n\n::: steps\n1. Go.\n2. Run.\n:::\n\nThen more."));
    }

    @Test
    void aBlockThatIsNotClosedYetTakesNothingWithIt() {
        writing(1);
        keep("First words.\n\n::: steps\n1. G");
        keep("First words.\n\n::: steps\n1. Go.\n:::");
        assertThat(file).isEqualTo(TEXT.replace("First words.", "First words.\n\n::: steps\n1. Go.\n:::"));
    }

    @Test
    void whatOthersPutAboveMeanwhileStays() {
        writing(2);
        keep("## A head\n\nMore words.");
        file = file.replace("First words.", "First words.\n\n## Theirs\n\nTheir words.\n\n::: note\nTheir note.\n:::");
        keep("A head\n\nMore words.");
        file = file.replace("Their words.", "Their words, and more of them.");
        keep("## A heading too\n\nMore words.");
        assertThat(file).isEqualTo(TEXT.replace("## A heading", "## A heading too").replace("First words.", "First words.\n\n## Theirs\n\nTheir words, and more of them.\n\n::: note\nTheir note.\n:::"));
    }

    @Test
    void whatSomebodyElseWroteIntoItIsFoundOutAlsoAfterItWasKept() {
        writing(2);
        keep("## A head\n\nMore words.");
        file = file.replace("## A head\n", "## Their head\n");
        assertThatThrownBy(() -> keep("## A heading too\n\nMore words.")).isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).contains("Their head"));
        assertThat(file).contains("## Their head");
    }

    @Test
    void whatWasTakenAwayIsGoneAndNotWhatStandsThereNow() {
        writing(2);
        file = file.replace("## A heading\n\nMore words.\n\n", "");
        assertThatThrownBy(() -> keep("## A heading too\n\nMore words.")).isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).isEmpty());
        writing(2);
        file = file.replace("::: note {kind=law}\nIn the note.\n:::", "A new sentence of theirs.");
        assertThatThrownBy(() -> keep("::: note {kind=law}\nMy note.\n:::")).isInstanceOfSatisfying(TextMoved.class, moved -> assertThat(moved.now()).isEmpty());
    }

    @Test
    void aSentenceThatStandsElsewhereTooIsNotTakenForIt() {
        file = "One.\n\n::: note\nYes.\n:::\n\n## Then\n\n::: note\nTwo.\n:::\n";
        writing(0);
        keep("Yes.");
        file = file.replaceFirst("Yes", "No");
        assertThatThrownBy(() -> keep("Yes, indeed.")).isInstanceOf(TextMoved.class);
        assertThat(file).isEqualTo("No.\n\n::: note\nYes.\n:::\n\n## Then\n\n::: note\nTwo.\n:::\n");
    }

    @Test
    void anAnswerThatWasLostIsNoChangeOfSomebodyElses() {
        writing(2);
        keep("## A head\n\nMore words.");
        PieceChange lost = new PieceChange(Kind.REPLACE, at, seen, "## A head\n\nMore words. And more\n\n::: steps\n1. Go.\n:::", known);
        file = lost.apply(FILE, file);
        PieceChange further = new PieceChange(Kind.REPLACE, at, seen, "## A head\n\nMore words. And more of them.", known);
        assertThatThrownBy(() -> further.apply(FILE, file)).as("not the first part of what stands there").isInstanceOf(TextMoved.class);
        assertThat(lost.apply(FILE, file)).as("sent once more").isEqualTo(file);
        seen = lost.after(FILE, file).sent();
        keep("## A head\n\nMore words. And more of them.");
        assertThat(file).isEqualTo(TEXT.replace("## A heading\n\nMore words.", "## A head\n\nMore words. And more of them."));
    }

    @Test
    void aNewBlockComesAlsoBelowWhatSomebodyElseHasChanged() {
        String changed = TEXT.replace("More words.", "Their words.");
        PieceChange insert = new PieceChange(Kind.INSERT_BELOW, 2, TextDigest.of("## A heading\n\nMore words."), "::: steps\n1. Go.\n:::");
        assertThat(insert.apply(FILE, changed)).contains("Their words.\n\n::: steps\n1. Go.\n:::\n\n::: note");
    }

    private void writing(int place) {
        at = place;
        seen = TextDigest.of(SourcePiece.of(FILE, file).get(place).text());
        known = known();
    }

    private Set<String> known() {
        List<SourcePiece> pieces = SourcePiece.of(FILE, file);
        return pieces.stream().map(piece -> TextDigest.of(piece.text())).collect(Collectors.toSet());
    }

    /** As the page keeps it in between: what it has seen then is what its next change begins with. */
    private void keep(String text) {
        PieceChange change = new PieceChange(Kind.REPLACE, at, seen, text, known);
        String after = change.apply(FILE, file);
        seen = change.after(FILE, file).sent();
        file = after;
        known = known();
    }
}
