package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A file cut at its {@code :::} lines: a tree of stretches of text and of blocks. Lines are counted from 0.
 */
sealed interface Outline {
    /** Lines of text between blocks, from and to inclusive. */
    record Stretch(int from, int to) implements Outline {
    }

    /** A block: its opening line, its closing line (the last line of the file if it was never closed). */
    final class Fence implements Outline {
        final String name;
        final Attributes attributes;
        final int open;
        final int offset;
        final List<Outline> inside = new ArrayList<>();
        int close;
        boolean closed;

        Fence(String name, Attributes attributes, int open, int offset) {
            this.name = name;
            this.attributes = attributes;
            this.open = open;
            this.offset = offset;
        }

        int bodyFrom() {
            return open + 1;
        }

        int bodyTo() {
            return closed ? close - 1 : close;
        }
    }
}
