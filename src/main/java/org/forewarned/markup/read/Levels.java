package org.forewarned.markup.read;

/** Keeps the order of headings: in the text of the author, and in the page, where blocks have headings of their own. */
final class Levels {
    private final int least;
    private int written;
    private int shown;

    private Levels(int written, int shown) {
        this.written = written;
        this.shown = shown;
        this.least = shown + 1;
    }

    /** At the top of a lesson: the page's own heading is the first. */
    static Levels top() {
        return new Levels(1, 1);
    }

    /** The level of a block's own heading at this place. */
    int block() {
        return Math.min(6, shown + 1);
    }

    /** The level of a heading that begins a section of the lesson, wherever it stands; within a block as {@link #block()}. */
    int section() {
        return least == 2 ? 2 : block();
    }

    /** Inside a block that has a heading of its own here. */
    Levels inside() {
        return new Levels(written, block());
    }

    /** The level in the page of a heading that the author wrote with so many #. */
    int heading(int marks) {
        shown = Math.min(6, Math.max(least, marks + (least > 2 ? 1 : 0)));
        written = Math.max(marks, 2);
        return shown;
    }

    /** True if so many # leave a level out. */
    boolean skips(int marks) {
        return marks > written + 1;
    }
}
