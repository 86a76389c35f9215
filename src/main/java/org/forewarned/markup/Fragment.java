package org.forewarned.markup;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.html.Escape;
import org.forewarned.markup.html.Gaps;

/**
 * Safe HTML that was made once, when its file was read, with gaps for what depends on the page: current facts and numbers,
 * addresses. {@link #html} fills them; that costs little more than copying the text. Immutable.
 */
public final class Fragment {
    /** Nothing. */
    public static final Fragment EMPTY = new Fragment(List.of(), "");

    /** What fills a gap. Those that write an address write it for use inside a quoted attribute. */
    public enum Fill {
        /** The current value of a fact, as words in a sentence. */
        FACT,
        /** The current number of a helpline, as a link. */
        HELPLINE,
        /** Behind the name of a helpline: its current number in brackets. */
        HELPLINE_AFTER,
        /** Address of a glossary entry. */
        TERM,
        /** Address of a lesson, perhaps with {@code #anchor}. */
        LESSON,
        /** Address of a file in the media folder. */
        MEDIA,
        /** Address of a source. */
        SOURCE,
        /** A label of the page's language. */
        LABEL
    }

    private record Piece(String html, Fill fill, String id) {
    }

    private final List<Piece> pieces;
    private final String plain;

    private Fragment(List<Piece> pieces, String plain) {
        this.pieces = List.copyOf(pieces);
        this.plain = plain;
    }

    /** This text and nothing else: every character stands for itself. */
    public static Fragment plain(String text) {
        return new Builder().text(text).build();
    }

    /** The HTML, its gaps filled. */
    public String html(Rendering rendering) {
        StringBuilder out = new StringBuilder();
        write(out, rendering);
        return out.toString();
    }

    /** Writes the HTML, its gaps filled. */
    public void write(StringBuilder out, Rendering rendering) {
        for (Piece piece : pieces) {
            if (piece.fill == null) {
                out.append(piece.html);
            } else {
                Gaps.fill(out, piece.fill, piece.id, rendering);
            }
        }
    }

    /** Its words without markup and without what fills the gaps: for search, titles and measures. */
    public String plain() {
        return plain;
    }

    /** True if nothing stands in it. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The ids that gaps of this kind name, in their order. */
    public List<String> named(Fill fill) {
        return pieces.stream().filter(piece -> piece.fill == fill).map(Piece::id).toList();
    }

    /** Its words, as {@link #plain()}: not HTML, must be escaped where it is shown. */
    @Override
    public String toString() {
        return plain;
    }

    /** Makes a fragment from left to right. */
    public static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder html = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();

        /** Adds words; they are escaped. */
        public Builder text(String words) {
            Escape.text(html, words);
            plain.append(words);
            return this;
        }

        /** Adds markup, which must be safe and well-formed: never anything from a file that is not escaped. */
        public Builder markup(String safe) {
            html.append(safe);
            return this;
        }

        /** Adds the value of an attribute that stands in double quotes; it is escaped. */
        public Builder attribute(String value) {
            Escape.text(html, value);
            return this;
        }

        /** Adds a gap. */
        public Builder gap(Fill fill, String id) {
            flush();
            pieces.add(new Piece(null, fill, id));
            return this;
        }

        /** Adds white space that separates words in the plain text and does not show in HTML. */
        public Builder space() {
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '\n') {
                plain.append('\n');
            }
            return this;
        }

        /** Adds another fragment. */
        public Builder add(Fragment other) {
            flush();
            pieces.addAll(other.pieces);
            plain.append(other.plain);
            return this;
        }

        /** What was added. */
        public Fragment build() {
            flush();
            return pieces.isEmpty() ? EMPTY : new Fragment(pieces, plain.toString().strip());
        }

        private void flush() {
            if (!html.isEmpty()) {
                pieces.add(new Piece(html.toString(), null, null));
                html.setLength(0);
            }
        }
    }
}
