package org.forewarned.markup;

import java.util.List;
import org.forewarned.markup.read.Parts;

/**
 * A part of a text file of which a translation notes what it was translated from: a block with an id, the text below a heading with its blocks without
 * one, or the {@code opening}: the front matter and what stands above the first heading.
 *
 * @param key    the block's id or the heading's anchor, as the translation's front matter names it
 * @param digest of its text, as the translation's front matter notes it
 * @param pieces from top to bottom
 */
public record SourcePart(String key, String digest, List<SourcePiece> pieces) {

    public SourcePart {
        pieces = List.copyOf(pieces);
    }

    /** The parts of a file in the source language, in their order. */
    public static List<SourcePart> of(String file, String text) {
        return Parts.of(file, text);
    }

    /** All of its text. */
    public String text() {
        return String.join("\n\n", pieces.stream().map(SourcePiece::text).toList());
    }
}
