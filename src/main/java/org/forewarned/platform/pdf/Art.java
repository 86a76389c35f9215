package org.forewarned.platform.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * A drawing as its filled shapes, from the ground up: strokes are outlines already, and nothing is left to be turned. The same list draws
 * it on a sheet and on a screen.
 *
 * @param width  in the drawing's own units, y downwards
 * @param height in the drawing's own units
 */
public record Art(float width, float height, List<Layer> layers) {

    /**
     * One filled shape.
     *
     * @param shape     for the screen
     * @param operators the same for a PDF: a path and its filling, without colour
     * @param colour    0xRRGGBB
     * @param opacity   from 0 to 1
     */
    public record Layer(Shape shape, String operators, int colour, float opacity) {

        /** One of a shape, which is not changed afterwards. */
        public static Layer of(Shape shape, int colour, float opacity) {
            return new Layer(shape, path(shape), colour, opacity);
        }

        private static String path(Shape shape) {
            StringBuilder out = new StringBuilder();
            float[] at = new float[6];
            float x = 0;
            float y = 0;
            PathIterator path = shape.getPathIterator(new AffineTransform());
            for (; !path.isDone(); path.next()) {
                int kind = path.currentSegment(at);
                switch (kind) {
                    case PathIterator.SEG_MOVETO -> numbers(out, "m", at[0], at[1]);
                    case PathIterator.SEG_LINETO -> numbers(out, "l", at[0], at[1]);
                    case PathIterator.SEG_QUADTO -> numbers(out, "c", x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                    case PathIterator.SEG_CUBICTO -> numbers(out, "c", at);
                    default -> out.append("h ");
                }
                int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
                x = at[last];
                y = at[last + 1];
            }
            return out.append(path.getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n").toString();
        }

        private static void numbers(StringBuilder out, String operator, float... values) {
            for (float value : values) {
                out.append(PathData.written(value)).append(' ');
            }
            out.append(operator).append(' ');
        }
    }

    /**
     * Reads an SVG of our own; nothing that it names elsewhere is fetched.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    public static Art read(byte[] svg) {
        SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg), null,
                LoaderContext.builder().externalResourcePolicy(com.github.weisj.jsvg.parser.resources.ResourcePolicy.DENY_EXTERNAL).build());
        if (document == null) {
            throw new IllegalArgumentException("this is no SVG that can be drawn");
        }
        ViewBox box = document.viewBox();
        ArtRecorder recorder = new ArtRecorder();
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, recorder, new ViewBox(box.width, box.height));
        return new Art(box.width, box.height, recorder.layers());
    }
}
