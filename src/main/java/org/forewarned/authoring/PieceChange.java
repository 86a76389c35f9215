package org.forewarned.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.Span;

/**
 * One thing that somebody does with one piece of a file: they saw it at a place, as a text. It is found again where it is by now, so that what others did
 * with other pieces meanwhile stays.
 *
 * @param at    the piece's place, from 0, when it was seen
 * @param seen  what was seen of it then, as {@link Seen} has it
 * @param text  what is to stand there, or below it
 * @param known digests of all pieces that were seen then; empty where that is not known
 */
public record PieceChange(Kind kind, int at, String seen, String text, Set<String> known) {

    /** What is done. */
    public enum Kind { REPLACE, INSERT_BELOW, REMOVE, UP, DOWN, TO }

    public PieceChange(Kind kind, int at, String seen, String text) {
        this(kind, at, seen, text, Set.of());
    }

    /**
     * The file with this done, and nothing else: every other byte stays.
     *
     * @throws TextMoved if the piece reads otherwise by now
     */
    public String apply(String file, String whole) {
        List<SourcePiece> pieces = SourcePiece.of(file, whole);
        Optional<Span> found = Seen.read(seen).in(pieces, whole, at);
        if (found.isEmpty() && kind == Kind.INSERT_BELOW && !pieces.isEmpty()) {
            found = Optional.of(pieces.get(Math.min(at, pieces.size() - 1)).span());      // what is new takes nobody's place
        }
        if (found.isEmpty()) {
            if (done(whole, pieces).isPresent()) {
                return whole;
            }
            throw new TextMoved(instead(file, pieces));
        }
        Span span = found.get();
        int here = (int) pieces.stream().filter(piece -> piece.span().start() <= span.start()).count() - 1;
        return switch (kind) {
            case REPLACE -> text.isBlank() && pieces.get(here).span().equals(span) ? without(pieces, here, whole) : splice(whole, span, text.stripTrailing());
            case INSERT_BELOW -> splice(whole, behind(span), "\n\n" + text.strip());
            case REMOVE -> without(pieces, here, whole);
            case UP -> swap(pieces, here - 1, whole);
            case DOWN -> swap(pieces, here, whole);
            case TO -> to(file, pieces, here, whole);
        };
    }

    /** What a form has seen after this was done with a file that read like this: the text that it put there. */
    Seen after(String file, String whole) {
        List<SourcePiece> pieces = SourcePiece.of(file, whole);
        int start = Seen.read(seen).in(pieces, whole, at).or(() -> done(whole, pieces)).map(Span::start).orElse(0);
        return Seen.kept(text.stripTrailing(), start);
    }

    /** What stands there by now: the block of the same id, or one of the same kind that was not there when it was seen; empty when it is gone. */
    private String instead(String file, List<SourcePiece> pieces) {
        Optional<SourcePiece> mine = SourcePiece.of(file, text).stream().findFirst();
        String id = mine.map(SourcePiece::id).orElse("");
        if (!id.isEmpty()) {
            return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst().map(SourcePiece::text).orElse("");
        }
        if (known.isEmpty()) {
            return at < pieces.size() ? pieces.get(at).text() : "";
        }
        return IntStream.range(0, pieces.size()).boxed().filter(i -> !known.contains(TextDigest.of(pieces.get(i).text())))
                .filter(i -> mine.isEmpty() || mine.get().kind() == pieces.get(i).kind() && mine.get().name().equals(pieces.get(i).name())).min(Comparator.comparing(i -> Math.abs(i - at)))
                .map(i -> pieces.get(i).text()).orElse("");
    }

    /** Where the same was done already: an answer was lost on its way, and this is the second try. */
    private Optional<Span> done(String whole, List<SourcePiece> pieces) {
        Seen mine = Seen.kept(text.stripTrailing(), Seen.read(seen).start());
        return kind != Kind.REPLACE || known.contains(mine.digest()) ? Optional.empty() : mine.in(pieces, whole, at);
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

    /** Goes before the piece at the place that the text says, or behind it when it comes from above. */
    private String to(String file, List<SourcePiece> pieces, int here, String whole) {
        int target = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : here;
        if (target == here || target < 1 || target >= pieces.size() || pieces.get(here).kind() == SourcePiece.Kind.FRONT) {
            return whole;
        }
        String moved = pieces.get(here).text();
        Span above = pieces.get(here < target ? target : target - 1).span();
        boolean fromAbove = here < target;
        String inserted = splice(whole, behind(above), (target == 1 ? "\n" : "\n\n") + moved);
        Span old = pieces.get(here).span();
        int shift = fromAbove ? 0 : inserted.length() - whole.length();
        int from = old.start() + shift;
        int to = Math.min(inserted.length(), old.end() + shift);
        while (to < inserted.length() && Character.isWhitespace(inserted.charAt(to))) {
            to++;
        }
        String tail = to == inserted.length() ? "\n" : "";
        String kept = inserted.substring(0, from);
        return (tail.isEmpty() ? kept : kept.stripTrailing()) + tail + inserted.substring(to);
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
