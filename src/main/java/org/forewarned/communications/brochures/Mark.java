package org.forewarned.communications.brochures;

import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Line;

/** What is drawn on a side, in the order of drawing. What has no node is decoration. */
sealed interface Mark {

    /**
     * A line of text.
     *
     * @param x    its left end
     * @param y    its base line
     * @param more whether its paragraph goes on
     */
    record Text(Node node, Line line, float x, float y, float size, int colour, boolean more) implements Mark {
    }

    /** A shape in the sheet's own measure. */
    record Fill(Art.Layer layer) implements Mark {
    }

    /** A drawing that covers a frame and is cut at its edge. */
    record Drawn(Node node, Art art, float x, float y, float width, float height, float radius) implements Mark {
    }

    /** A place that leads somewhere when it is pressed on a screen. */
    record Link(Node node, String uri, String words, float x, float y, float width, float height) implements Mark {
    }
}
