package org.forewarned.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The shapes of a face's letters, for screens: a server without a desktop has no fonts of its own. Kept once read. */
final class Outlines {

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final Map<Integer, GeneralPath> shapes = new ConcurrentHashMap<>();

    Outlines(String name) {
        try (InputStream in = Outlines.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        }
    }

    /** In ems, y downwards, from the letter's origin. */
    GeneralPath of(int letter) {
        return shapes.computeIfAbsent(letter, this::read);
    }

    private synchronized GeneralPath read(int letter) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            float em = font.getUnitsPerEm();
            path.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
