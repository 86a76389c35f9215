package org.forewarned.learning.web;

import java.util.function.Supplier;

/** A place in a lesson's page. Its piece is worked out only when the page has not kept it under this key. */
public final class Slot {

    /** No block has such an id. */
    static final String STEPS = "::: steps";

    private final String key;
    private final String block;
    private final boolean headed;
    private final Supplier<Piece> making;
    private Piece piece;

    /**
     * @param key says all that the piece depends on, but for the form's token; empty for what must not be kept
     * @param block id of the thing to do; {@value #STEPS} where running text ends with what to do, else empty
     * @param headed whether a heading of the lesson's text stands above
     */
    Slot(String key, String block, boolean headed, Supplier<Piece> making) {
        this.key = key;
        this.block = block;
        this.headed = headed;
        this.making = making;
    }

    /** The same place with something else in it, for this once. */
    Slot with(Piece other) {
        return new Slot("", block, headed, () -> other);
    }

    boolean isOf(String id) {
        return block.equals(id);
    }

    /** Whether it ends by saying what to do: there stands, too, whom to tell on the spot. */
    public boolean isToDo() {
        return block.equals(STEPS);
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
