package org.forewarned.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.Span;

/**
 * What a form saw of a file: a piece, or the text that it kept there itself a moment ago. While somebody types, that text need not be one piece: a heading
 * without its signs joins the section above, and a block makes two or three of one.
 *
 * @param digest of the text
 * @param length of the text, in characters; 0 for a piece as the page showed it
 * @param start  where the text began when it was kept
 */
public record Seen(String digest, int length, int start) {

    private static final Pattern SENT = Pattern.compile("([0-9a-f]{24})(?:\\.([0-9]{1,6})\\.([0-9]{1,6}))?");

    /** As a form sends it. */
    public static Seen read(String sent) {
        Matcher parts = SENT.matcher(sent);
        if (!parts.matches() || parts.group(2) == null) {
            return new Seen(sent, 0, 0);
        }
        return new Seen(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** What was just kept here. */
    static Seen kept(String text, int start) {
        return new Seen(TextDigest.of(text), text.length(), start);
    }

    /** As a form sends it back. */
    public String sent() {
        return length == 0 ? digest : digest + "." + length + "." + start;
    }

    /**
     * Where it stands in the file: the piece of this text that is nearest to its place; or the lines of this text, where they are whole pieces but for a
     * section that began further up, or exactly where they were kept.
     */
    public Optional<Span> in(List<SourcePiece> pieces, String whole, int at) {
        Optional<Span> piece = Stream.iterate(0, i -> i < pieces.size(), i -> i + 1).filter(i -> TextDigest.of(pieces.get(i).text()).equals(digest))
                .min(Comparator.comparing(i -> Math.abs(i - at))).map(i -> pieces.get(i).span());
        return piece.or(() -> length == 0 || pieces.isEmpty() ? Optional.empty() : lines(pieces, whole));
    }

    private Optional<Span> lines(List<SourcePiece> pieces, String whole) {
        String file = pieces.get(0).span().file();
        return pieces.stream().map(piece -> piece.span().end() - length).filter(from -> from >= 0 && begins(pieces, whole, from))
                .filter(from -> is(whole, from)).min(Comparator.comparing(from -> Math.abs(from - start)))
                .or(() -> is(whole, start) ? Optional.of(start) : Optional.empty())
                .map(from -> new Span(file, from, from + length, 1 + (int) whole.substring(0, from).chars().filter(c -> c == '\n').count()));
    }

    /** Whether these are the lines, to the end of the last. */
    private boolean is(String whole, int from) {
        int to = from + length;
        return from >= 0 && to <= whole.length() && (to == whole.length() || "\r\n".indexOf(whole.charAt(to)) >= 0) && TextDigest.of(whole.substring(from, from + length)).equals(digest);
    }

    /** Whether a piece begins here, or a line of a section. */
    private static boolean begins(List<SourcePiece> pieces, String whole, int from) {
        return pieces.stream().anyMatch(piece -> piece.span().start() == from
                || piece.kind() == SourcePiece.Kind.TEXT && piece.span().start() < from && from < piece.span().end() && whole.charAt(from - 1) == '\n');
    }
}
