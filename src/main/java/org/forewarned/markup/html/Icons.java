package org.forewarned.markup.html;

import org.forewarned.markup.Note;

/** The look's line drawings beside headings. */
final class Icons {
    static final String EYE = icon("<path d=\"M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z\"/><circle cx=\"12\" cy=\"12\" r=\"3\"/>");
    static final String PIN = icon("<path d=\"M8 3h8l3 9H5zM12 12v8M8 20h8\"/>");
    static final String PLACE = icon("<path d=\"M12 21s7-6 7-11a7 7 0 0 0-14 0c0 5 7 11 7 11z\"/><circle cx=\"12\" cy=\"10\" r=\"2.5\"/>");
    static final String WORK = icon("<path d=\"M3 8h18v12H3zM9 8V4h6v4\"/>");
    private static final String TICK = icon("<path d=\"m5 12 5 5 9-10\"/>");
    private static final String LAW = icon("<path d=\"M6 3h9l4 4v14H6zM9 12h6M9 16h6\"/>");
    private static final String STOP = icon("<path d=\"M12 3 2 20h20zM12 10v4M12 17v.5\"/>");

    private Icons() {
    }

    static String of(Note.Kind kind) {
        return switch (kind) {
            case GOOD -> TICK;
            case LAW -> LAW;
            case THINK -> EYE;
            case STOP -> STOP;
            case WORK -> WORK;
        };
    }

    private static String icon(String shapes) {
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">" + shapes + "</svg>";
    }
}
