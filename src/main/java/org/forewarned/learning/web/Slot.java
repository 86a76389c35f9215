package org.forewarned.learning.web;

import java.util.function.Supplier;

/** A place in a lesson's page. Its piece is worked out only when the page has not kept it under this key. */
public final class Slot {

    private final String key;
    private final boolean headed;
    private final Supplier<Piece> making;
    private Piece piece;

    /**
     * @param key says all that the piece depends on, but for the form's token; empty for what must not be kept
     * @param headed whether a heading of the lesson's text stands above
     */
    Slot(String key, boolean headed, Supplier<Piece> making) {
        this.key = key;
        this.headed = headed;
        this.making = making;
    }

    public String getKey() {
        return key;
    }

    /** Whether the piece belongs under a heading of the lesson's text, so that its own stands one level lower. */
    public boolean isHeaded() {
        return headed;
    }

    public Piece getPiece() {
        if (piece == null) {
            piece = making.get();
        }
        return piece;
    }
}
