package org.forewarned.platform.pdf;

/** Puts combining marks where the font wants them. */
final class Marks {

    private Marks() {
    }

    /** On the mark before it where the font knows such a pair, else on the letter, else over the middle of the letter. */
    static Glyph place(Glyph base, Glyph before, int mark) {
        Face face = base.face();
        Glyph on = before;
        int[] offset = before == base ? null : face.shape().attach(before.letter(), mark);
        if (offset == null) {
            on = base;
            offset = face.shape().attach(base.letter(), mark);
        }
        if (offset == null) {
            offset = new int[] {(face.width(base.letter()) - face.width(mark)) / 2, 0};
        }
        return new Glyph(face, base.at(), mark, "", on.x() + offset[0], on.y() + offset[1]);
    }

    /** Whether the font says where this mark goes on this letter. */
    static boolean known(Face face, int letter, int mark) {
        return face.shape().attach(letter, mark) != null;
    }
}
