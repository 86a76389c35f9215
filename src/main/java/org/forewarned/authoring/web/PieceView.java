package org.forewarned.authoring.web;

import java.util.List;

/**
 * A piece of a file in the list of the editor.
 *
 * @param at    its place, from 0
 * @param kind  of the block; {@code front} or {@code text} for what is none
 * @param seen  digest of its text
 * @param html  safe; empty where it can't be shown as long as something is wrong
 * @param text  as it stands in the file
 * @param open  whether its form is shown
 * @param first nothing can go above it
 */
public record PieceView(int at, String kind, String id, String seen, String html, String text, List<Mark> marks, boolean open, boolean first, boolean last) {

    /** Something that is wrong with it, or could be better. */
    public record Mark(boolean error, int line, String message) {
    }

    /** Whether it is shown as readers see it. */
    public boolean isRead() {
        return !open && !html.isEmpty();
    }

    /** Whether it is shown as it stands in the file: it can't be read as long as something is wrong. */
    public boolean isPlain() {
        return !open && html.isEmpty();
    }

    public boolean isNamed() {
        return !id.isEmpty();
    }

    public boolean isFront() {
        return kind.equals("front");
    }

    /** Its anchor in the page. */
    public String getAnchor() {
        return "piece-" + at;
    }
}
