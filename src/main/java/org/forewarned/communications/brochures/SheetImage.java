package org.forewarned.communications.brochures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Glyph;

/** Draws one side as a PNG: what a brochure looks like before it is printed, and pictures that are meant for screens. */
final class SheetImage {

    private static final float EM = 1000;
    private static final float OPAQUE = 255;

    private final Graphics2D out;

    private SheetImage(Graphics2D out) {
        this.out = out;
    }

    /**
     * @param width in pixels
     * @param folds whether fold lines are shown
     */
    static byte[] png(Layout layout, int side, int width, boolean folds) {
        float scale = width / layout.form().width();
        int height = Math.round(layout.form().height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(scale, scale);
            SheetImage drawing = new SheetImage(graphics);
            layout.sides().get(side).forEach(drawing::mark);
            if (folds && side < layout.form().sides().size()) {
                graphics.setColor(new Color(Palette.SOFT));
                graphics.setStroke(new BasicStroke(0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 4}, 0));
                layout.form().sides().get(side).folds().forEach(fold -> {
                    float x = layout.rightToLeft() ? layout.form().width() - fold : fold;
                    graphics.draw(new Line2D.Float(x, 0, x, layout.form().height()));
                });
            }
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Text text) {
            text(text);
        } else if (mark instanceof Mark.Fill fill) {
            layer(fill.layer());
        } else if (mark instanceof Mark.Drawn drawn) {
            drawn(drawn);
        }
    }

    private void text(Mark.Text text) {
        out.setColor(new Color(text.colour()));
        for (Glyph glyph : text.line().glyphs()) {
            AffineTransform place = AffineTransform.getTranslateInstance(text.x() + glyph.x() * text.size() / EM, text.y() - glyph.y() * text.size() / EM);
            place.scale(text.size(), text.size());
            out.fill(place.createTransformedShape(glyph.face().outline(glyph.letter())));
        }
    }

    private void layer(Art.Layer layer) {
        out.setColor(new Color(layer.colour() >> 16 & 255, layer.colour() >> 8 & 255, layer.colour() & 255, Math.round(layer.opacity() * OPAQUE)));
        out.fill(layer.shape());
    }

    private void drawn(Mark.Drawn drawn) {
        AffineTransform transform = out.getTransform();
        Shape clip = out.getClip();
        out.clip(drawn.radius() > 0 ? new RoundRectangle2D.Float(drawn.x(), drawn.y(), drawn.width(), drawn.height(), 2 * drawn.radius(), 2 * drawn.radius())
                : new Rectangle2D.Float(drawn.x(), drawn.y(), drawn.width(), drawn.height()));
        float scale = Math.max(drawn.width() / drawn.art().width(), drawn.height() / drawn.art().height());
        out.translate(drawn.x() + (drawn.width() - scale * drawn.art().width()) / 2, drawn.y() + (drawn.height() - scale * drawn.art().height()) / 2);
        out.scale(scale, scale);
        drawn.art().layers().forEach(this::layer);
        out.setTransform(transform);
        out.setClip(clip);
    }
}
