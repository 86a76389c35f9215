package org.forewarned.communications.brochures;

import java.util.List;
import org.forewarned.platform.pdf.Piece;

/**
 * All that one brochure says, in one language and for one nation, with today's facts and numbers in it.
 *
 * @param topic   what it is about, such as "County lines"
 * @param place   the nation, such as "England"
 * @param front   what lies on top
 * @param panels  in the reader's order
 * @param learn   how to go on learning
 * @param fine    the day, where to check, what this is not
 * @param correct the day alone, where there is no room for more
 * @param brand   the name of the site
 */
record Copy(String title, String language, boolean rightToLeft, String topic, String place, Part front, List<Part> panels, Learn learn, String fine, String correct, String brand) {

    /** A panel with its words. */
    record Part(String id, PanelKind kind, String heading, List<Say> text, List<Easy> easy, String picture, String alternative, List<Number> lines) {
    }

    /** A part of a panel's text. */
    record Say(Item.Kind kind, List<List<Piece>> texts) {
    }

    /** One idea and its picture, of the Easy Read edition. */
    record Easy(String picture, String alternative, List<Piece> say) {
    }

    /** Who helps. What is not known is empty. */
    record Number(String name, String whom, String number) {
    }

    /**
     * The way to the module.
     *
     * @param address the same as {@code url}, short, for typing
     */
    record Learn(String heading, String text, String url, String address, String alternative, List<Number> local) {
    }
}
