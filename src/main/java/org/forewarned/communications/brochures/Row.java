package org.forewarned.communications.brochures;

/**
 * A part of a panel that is never cut.
 *
 * @param gap  above it, unless it comes first
 * @param keep whether it must stand together with the next
 */
record Row(float gap, float height, boolean keep, Painter painter) {

    /** Draws it when its place is known. */
    interface Painter {
        void paint(Pen pen, float left, float top, float width);
    }
}
