package org.forewarned.markup.read;

import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Attributes at the end of a heading or a choice: {@code Hang up and ring 159 {#hang-up}}. */
final class Trailing {
    private Trailing() {
    }

    /** Takes the braces away from the end of the words; none if there are none. */
    static Attributes take(Passage passage, Node parent) {
        if (!(parent.getLastChild() instanceof Text last)) {
            return Attributes.none(passage.offset(parent));
        }
        String words = last.getLiteral().stripTrailing();
        int brace = words.lastIndexOf('{');
        if (brace < 0 || !words.endsWith("}")) {
            return Attributes.none(passage.offset(last));
        }
        String braces = words.substring(brace);
        String before = words.substring(0, brace).stripTrailing();
        int offset = passage.offset(last) + brace;
        if (before.isEmpty()) {
            last.unlink();
        } else {
            last.setLiteral(before);
        }
        return Attributes.read(passage.sheet, braces, offset);
    }
}
