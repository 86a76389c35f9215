package org.forewarned.platform.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/** A QR code as one PDF path: a rectangle for each row of neighbouring dark squares, in squares, y downwards. */
public final class QrCode {

    /** Any mask reads well; trying all eight for the best costs a quarter of the whole certificate's time. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private static final int MARGIN = 4;

    private QrCode() {
    }

    /** @return the path (not yet filled) and its side in squares, without margin */
    public static Picture of(String text) {
        ByteMatrix squares = squares(text);
        int side = squares.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = x;
                while (x < side && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append(from).append(' ').append(y).append(' ').append(x - from).append(" 1 re ");
                }
            }
        }
        return new Picture(side, side, path.append("f\n").toString());
    }

    /** The same as a drawing, in this colour, with the margin of four squares that readers need. */
    public static Art art(String text, int colour) {
        ByteMatrix squares = squares(text);
        int side = squares.getWidth();
        Path2D.Float path = new Path2D.Float();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = x;
                while (x < side && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append(new Rectangle2D.Float(from + MARGIN, y + MARGIN, x - from, 1), false);
                }
            }
        }
        float whole = side + 2 * MARGIN;
        return new Art(whole, whole, List.of(Art.Layer.of(new Rectangle2D.Float(0, 0, whole, whole), 0xffffff, 1), Art.Layer.of(path, colour, 1)));
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
