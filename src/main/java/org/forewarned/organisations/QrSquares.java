package org.forewarned.organisations;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * The dark squares of a QR code, as runs within rows, y downwards, without margin.
 *
 * @param side in squares
 */
public record QrSquares(int side, List<Run> runs) {

    /** Neighbouring dark squares of one row. */
    public record Run(int x, int y, int length) {
    }

    /** The code for this text. */
    public static QrSquares of(String text) {
        ByteMatrix squares;
        try {
            squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
        List<Run> runs = new ArrayList<>();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int from = x;
                while (x < squares.getWidth() && squares.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    runs.add(new Run(from, y, x - from));
                }
            }
        }
        return new QrSquares(squares.getWidth(), List.copyOf(runs));
    }
}
