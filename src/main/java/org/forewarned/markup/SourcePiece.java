package org.forewarned.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.forewarned.markup.read.Pieces;

/**
 * A part of a text file as an editor takes it out and puts it back: the front matter, running text up to the next heading, or a block. What a file says is
 * cut into pieces whether or not it has errors, and every character that is no blank line between two pieces belongs to one.
 *
 * @param text       all of the piece, as it stands in the file
 * @param name       the block's kind; empty for text
 * @param id         of the block; empty for those that have none
 * @param attributes of the block, in their order
 * @param body       what stands between the block's first and last line; for text all of it
 */
public record SourcePiece(Kind kind, Span span, String text, String name, String id, Map<String, String> attributes, String body) {

    private static final Pattern BARE = Pattern.compile("[\\p{Alnum}./+_-]+");

    /** What a piece is. */
    public enum Kind { FRONT, TEXT, BLOCK }

    public SourcePiece {
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The pieces of a file, from top to bottom. */
    public static List<SourcePiece> of(String file, String text) {
        return Pieces.of(file, text);
    }

    /** A new block, as it would stand in a file. */
    public static String block(String name, String id, Map<String, String> attributes, String body) {
        return open(name, id, attributes) + "\n" + (body.isBlank() ? "" : trimmed(body) + "\n") + ":::";
    }

    /** The text of this block with another id, attributes or body; what is the same keeps its characters. */
    public String with(String newId, Map<String, String> newAttributes, String newBody) {
        if (kind != Kind.BLOCK) {
            return newBody.equals(body) ? text : trimmed(newBody);
        }
        boolean sameHead = newId.equals(id) && newAttributes.equals(attributes);
        if (sameHead && newBody.equals(body)) {
            return text;
        }
        String first = sameHead ? text.lines().findFirst().orElse("") : open(name, newId, newAttributes);
        String last = closed() ? text.substring(text.lastIndexOf('\n') + 1) : ":::";
        String inside = newBody.equals(body) ? body : trimmed(newBody);
        return first + "\n" + (inside.isEmpty() ? "" : inside + "\n") + last;
    }

    private boolean closed() {
        return text.lastIndexOf('\n') >= 0 && text.substring(text.lastIndexOf('\n') + 1).strip().equals(":::");
    }

    private static String open(String name, String id, Map<String, String> attributes) {
        StringBuilder inside = new StringBuilder(id.isEmpty() ? "" : "#" + id);
        attributes.forEach((key, value) -> {
            if (!value.isBlank()) {
                inside.append(inside.length() == 0 ? "" : " ").append(key).append('=').append(written(value));
            }
        });
        return "::: " + name + (inside.length() == 0 ? "" : " {" + inside + "}");
    }

    /** A quotation mark cannot stand in an attribute: the typographic one takes its place. */
    private static String written(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return BARE.matcher(line).matches() ? line : '"' + line.replaceAll("\"([^\"]*)\"", "“$1”").replace('"', '”') + '"';
    }

    /** Without blank lines above and below; line ends are those of the files. */
    private static String trimmed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("\\A(?:[ \\t]*\\n)+", "").stripTrailing();
    }
}
