package org.forewarned.platform.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A bundled font together with what its layout tables said. Made once and shared: nothing in it changes.
 */
public final class Face {

    private final String name;
    private final BaseFont font;
    private final Shape shape;
    private Outlines outlines;

    private Face(String name, BaseFont font, Shape shape) {
        this.name = name;
        this.font = font;
        this.shape = shape;
    }

    /** Reads {@code /fonts/NAME.ttf} and {@code /fonts/NAME.shape}. */
    static Face load(String name) {
        try {
            BaseFont font = BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(name + ".ttf"), null);
            font.setIncludeCidSet(false);   // PDF/UA refuses the CIDSet that would be written
            font.setSubset(true);
            return new Face(name, font, Shape.read(bytes(name + ".shape")));
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        } catch (DocumentException e) {
            throw new IllegalStateException("font " + name, e);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IOException("missing: /fonts/" + file);
            }
            return in.readAllBytes();
        }
    }

    public boolean has(int letter) {
        return font.charExists(letter);
    }

    /** In thousandths of the em. */
    public int width(int letter) {
        return font.getWidth(letter);
    }

    Shape shape() {
        return shape;
    }

    /** The letter's shape in ems, y downwards; read only where somebody looks at a screen. */
    public synchronized java.awt.Shape outline(int letter) {
        if (outlines == null) {
            outlines = new Outlines(name);
        }
        return outlines.of(letter);
    }

    public BaseFont font() {
        return font;
    }
}
