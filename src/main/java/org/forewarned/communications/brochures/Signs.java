package org.forewarned.communications.brochures;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import org.forewarned.platform.pdf.Art;

/** The two signs before the lines of a list. */
final class Signs {

    private static final float SIDE = 16;
    private static final BasicStroke STROKE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Shape TICK = stroked(new float[][] {{2.5f, 8.5f, 6.5f, 12.5f, 13.5f, 3.5f}});
    private static final Shape CROSS = stroked(new float[][] {{3.5f, 3.5f, 12.5f, 12.5f}, {12.5f, 3.5f, 3.5f, 12.5f}});

    private Signs() {
    }

    static Art tick(int colour) {
        return new Art(SIDE, SIDE, List.of(Art.Layer.of(TICK, colour, 1)));
    }

    static Art cross(int colour) {
        return new Art(SIDE, SIDE, List.of(Art.Layer.of(CROSS, colour, 1)));
    }

    private static Shape stroked(float[][] lines) {
        Path2D.Float path = new Path2D.Float();
        for (float[] line : lines) {
            path.moveTo(line[0], line[1]);
            for (int i = 2; i < line.length; i += 2) {
                path.lineTo(line[i], line[i + 1]);
            }
        }
        return STROKE.createStrokedShape(path);
    }
}
