package org.forewarned.communications.brochures;

import java.util.List;

/**
 * A way of printing or showing a brochure.
 *
 * @param width   of the trimmed sheet, in points
 * @param height  of the trimmed sheet, in points
 * @param picture a picture for screens, not a file for printing
 * @param easy    the Easy Read edition: a picture beside each sentence
 * @param repeats whether the last side comes again as often as it is needed
 * @param leastScale how far letters may be made smaller so that all fits
 * @param mostScale how far they are made larger where there is room
 * @param sides   in the order of printing
 */
public record Form(String id, int order, float width, float height, boolean picture, boolean easy, boolean repeats, Type type, float leastScale, float mostScale, List<Side> sides) {

    /** One side of the sheet; folds are lines down it, from the leading edge. */
    public record Side(List<Box> boxes, List<Float> folds) {
    }

    /**
     * A place on a side.
     *
     * @param order where it comes when panels are put into boxes
     * @param one   whether it holds a single panel, its picture at its foot
     * @param count whether its panels are numbered
     */
    public record Box(Takes takes, float x, float y, float width, float height, float pad, int order, Ground ground, boolean one, boolean count) {
    }

    /** What a box takes. */
    public enum Takes { FRONT, LEARN, PANELS, CARD }

    /** What it stands on. */
    public enum Ground { PLAIN, TINT, DARK }

    /** Sizes of letters in points; {@code lead} is what the front says below its heading. */
    public record Type(float front, float lead, float heading, float small, float text, float number, float fine, float code) {

        Type scaled(float by) {
            return new Type(front * by, lead * by, heading * by, small * by, text * by, number * by, fine, code);
        }
    }
}
