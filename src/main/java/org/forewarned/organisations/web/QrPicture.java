package org.forewarned.organisations.web;

import org.forewarned.organisations.QrSquares;

/** A QR code as a picture in a page, on white with its margin of four squares, whatever the colours of the page. */
final class QrPicture {

    private static final int MARGIN = 4;

    private QrPicture() {
    }

    /** @param label for those who cannot see it; without anything that would have to be escaped */
    static String svg(String text, String label) {
        QrSquares squares = QrSquares.of(text);
        int side = squares.side() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        squares.runs().forEach(run -> path.append('M').append(run.x() + MARGIN).append(' ').append(run.y() + MARGIN).append('h').append(run.length()).append("v1h-")
                .append(run.length()).append('z'));
        return "<svg class=\"qr\" viewBox=\"0 0 " + side + " " + side + "\" role=\"img\" aria-label=\"" + label.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"><rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"></rect><path fill=\"#000\" d=\"" + path + "\"></path></svg>";
    }
}
