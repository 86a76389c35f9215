package org.forewarned.authoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.Span;

/**
 * One thing that somebody does with one piece of a file: they saw it at a place, as a text. It is found again where it is by now, so that what others did
 * with other pieces meanwhile stays.
 *
 * @param at   the piece's place, from 0, when it was seen
 * @param seen digest of the piece's text then
 * @param text what is to stand there, or below it
 */
public record PieceChange(Kind kind, int at, String seen, String text) {

    /** What is done. */
    public enum Kind { REPLACE, INSERT_BELOW, REMOVE, UP, DOWN }

    /**
     * The file with this done, and nothing else: every other byte stays.
     *
     * @throws TextMoved if the piece reads otherwise by now
     */
    public String apply(String file, String whole) {
        List<SourcePiece> pieces = SourcePiece.of(file, whole);
        Optional<Integer> found = place(pieces);
        if (found.isEmpty()) {
            if (done(pieces)) {
                return whole;
            }
            throw new TextMoved(at < pieces.size() ? pieces.get(at).text() : "");
        }
        int here = found.get();
        return switch (kind) {
            case REPLACE -> text.isBlank() ? without(pieces, here, whole) : splice(whole, pieces.get(here).span(), text.stripTrailing());
            case INSERT_BELOW -> splice(whole, behind(pieces.get(here).span()), "\n\n" + text.strip());
            case REMOVE -> without(pieces, here, whole);
            case UP -> swap(pieces, here - 1, whole);
            case DOWN -> swap(pieces, here, whole);
        };
    }

    /** The place where the piece is, nearest to where it was. */
    private Optional<Integer> place(List<SourcePiece> pieces) {
        return IntStream.range(0, pieces.size()).filter(i -> TextDigest.of(pieces.get(i).text()).equals(seen)).boxed()
                .min((a, b) -> Math.abs(a - at) - Math.abs(b - at));
    }

    /** Whether the same was done already: an answer was lost on its way, and this is the second try. */
    private boolean done(List<SourcePiece> pieces) {
        return kind == Kind.REPLACE && pieces.stream().anyMatch(piece -> piece.text().equals(text.stripTrailing()));
    }

    private static String splice(String whole, Span span, String text) {
        return whole.substring(0, span.start()) + text + whole.substring(span.end());
    }

    private static Span behind(Span span) {
        return new Span(span.file(), span.end(), span.end(), span.line());
    }

    private static String without(List<SourcePiece> pieces, int here, String whole) {
        Span span = pieces.get(here).span();
        boolean last = here == pieces.size() - 1;
        int from = last && here > 0 ? pieces.get(here - 1).span().end() : span.start();
        int to = last ? span.end() : pieces.get(here + 1).span().start();
        return whole.substring(0, from) + whole.substring(to);
    }

    /** This one and the next change places; the front matter stays at the top. */
    private static String swap(List<SourcePiece> pieces, int first, String whole) {
        if (first < 0 || first + 1 >= pieces.size() || pieces.get(first).kind() == SourcePiece.Kind.FRONT) {
            return whole;
        }
        Span one = pieces.get(first).span();
        Span two = pieces.get(first + 1).span();
        String between = whole.substring(one.end(), two.start());
        return whole.substring(0, one.start()) + pieces.get(first + 1).text() + (between.isBlank() && between.chars().filter(c -> c == '\n').count() < 2 ? "\n\n" : between)
                + pieces.get(first).text() + whole.substring(two.end());
    }
}
