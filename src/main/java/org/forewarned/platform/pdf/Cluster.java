package org.forewarned.platform.pdf;

import java.util.List;

/**
 * A letter with the combining marks on it.
 *
 * @param at     where it begins in the text
 * @param face   null for a joiner, which is not drawn
 * @param letter as written
 * @param drawn  the code point that the face draws for it here: joined, mirrored, without its dot
 * @param other  the second letter of a ligature; 0 for none
 * @param marks  combining marks, in the order written
 */
record Cluster(int at, Face face, int letter, int drawn, int other, List<Integer> marks) {

    Cluster(int at, Face face, int letter, int drawn, List<Integer> marks) {
        this(at, face, letter, drawn, 0, marks);
    }

    Cluster drawn(int form) {
        return new Cluster(at, face, letter, form, other, marks);
    }

    /** What it reads as, when that is not what is drawn; else null. */
    String spelled() {
        if (letter == drawn && marks.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder().appendCodePoint(letter);
        if (other != 0) {
            text.appendCodePoint(other);
        }
        marks.forEach(text::appendCodePoint);
        return text.toString();
    }
}
