package org.forewarned.platform.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;

/** Draws on the page. Lengths in points, positions from the top left corner, y of a line of text is its base line. */
public final class Ink {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfContentByte page;
    private final float pageHeight;

    public Ink(PdfContentByte page, float pageHeight) {
        this.page = page;
        this.pageHeight = pageHeight;
    }

    /** What follows, up to {@link #end}, belongs to this element. */
    public void begin(PdfStructureElement element) {
        page.beginMarkedContentSequence(element);
    }

    /** What follows, up to {@link #end}, is decoration that nobody is read. */
    public void beginDecoration() {
        page.beginMarkedContentSequence(ARTIFACT);
    }

    public void end() {
        page.endMarkedContentSequence();
    }

    /** @param more whether the paragraph goes on, so that a space belongs between this line and the next */
    public void line(Line line, float x, float y, float size, int colour, boolean more) {
        colour(colour);
        page.beginText();
        page.setTextMatrix(x, pageHeight - y);
        TextPen pen = new TextPen(page, size);
        line.glyphs().forEach(pen::draw);
        if (more) {
            pen.space();
        }
        pen.end();
        page.endText();
    }

    public void picture(Picture picture, float left, float top, float width, float height) {
        page.saveState();
        page.concatCTM(width / picture.width(), 0, 0, -height / picture.height(), left, pageHeight - top);
        page.getInternalBuffer().append(picture.operators());
        page.restoreState();
    }

    public void rule(float left, float right, float y, int colour) {
        box(left, y - 0.375f, right - left, 0.75f, colour);
    }

    public void box(float left, float top, float width, float height, int colour) {
        colour(colour);
        page.rectangle(left, pageHeight - top - height, width, height);
        page.fill();
    }

    public void dot(float x, float y, float radius, int colour) {
        colour(colour);
        page.circle(x, pageHeight - y, radius);
        page.fill();
    }

    public void colour(int colour) {
        page.setRGBColorFill(colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    }
}
