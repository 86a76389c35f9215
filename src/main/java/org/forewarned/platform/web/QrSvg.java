package org.forewarned.platform.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a picture inside a page: dark on white in both schemes, with the margin that readers need. */
public final class QrSvg {

    private static final int MARGIN = 4;

    private QrSvg() { }

    /** Safe markup, whatever the text is: only squares come of it. It has no name: say beside it what it is for. */
    public static String of(String text) {
        ByteMatrix squares;
        try {
            squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
        int side = squares.getWidth() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" viewBox=\"0 0 " + side + " " + side + "\" width=\"232\" height=\"232\" aria-hidden=\"true\" focusable=\"false\">"
            + "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"></rect><path fill=\"#000\" d=\"" + path + "\"></path></svg>";
    }
}
