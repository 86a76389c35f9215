package org.forewarned.platform.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTextArray;

/** Writes the glyphs of one line in reading order, moving to where each stands. */
final class TextPen {

    private final PdfContentByte page;
    private final float size;
    private final StringBuilder letters = new StringBuilder();
    private PdfTextArray array = new PdfTextArray();
    private Face face;
    private int pen;
    private int rise;
    private boolean open;
    private boolean waiting;

    TextPen(PdfContentByte page, float size) {
        this.page = page;
        this.size = size;
    }

    void draw(Glyph glyph) {
        boolean mark = "".equals(glyph.spelled());
        if (!mark) {
            close();
        }
        if (glyph.face() != face || glyph.y() != rise) {
            show();
        }
        if (glyph.face() != face) {
            face = glyph.face();
            page.setFontAndSize(face.font(), size);
        }
        if (glyph.y() != rise) {
            rise = glyph.y();
            page.setTextRise(rise * size / 1000);
        }
        if (glyph.x() != pen) {
            flush();
            array.add((float) (pen - glyph.x()));
            waiting = true;
            pen = glyph.x();
        }
        if (glyph.spelled() != null && !mark) {
            open(glyph.spelled());
        }
        add(glyph.letter());
    }

    private void open(String words) {
        show();
        PdfDictionary span = new PdfDictionary();
        span.put(PdfName.ACTUALTEXT, new PdfString(words, PdfObject.TEXT_UNICODE));
        page.beginMarkedContentSequence(PdfName.SPAN, span, true);
        open = true;
    }

    private void close() {
        if (open) {
            show();
            page.endMarkedContentSequence();
            open = false;
        }
    }

    void space() {
        close();
        if (face != null && face.has(' ')) {
            add(' ');
        }
    }

    void end() {
        close();
        show();
        if (rise != 0) {
            page.setTextRise(0);
        }
    }

    private void add(int letter) {
        letters.appendCodePoint(letter);
        pen += face.width(letter);
    }

    private void flush() {
        if (letters.length() > 0) {
            array.add(letters.toString());
            waiting = true;
            letters.setLength(0);
        }
    }

    private void show() {
        flush();
        if (waiting) {
            page.showText(array);
        }
        array = new PdfTextArray();
        waiting = false;
    }
}
