package org.forewarned.platform.pdf;

import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;

/** The structure that screen readers follow: what each part of the page is, in reading order. */
public final class Tags {

    private final PdfWriter writer;
    private final PdfStructureElement document;
    private int page = 1;

    public Tags(PdfWriter writer, String language) {
        this.writer = writer;
        this.document = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        document.put(PdfName.LANG, new PdfString(language));
    }

    /** What annotations belong to from now on. */
    public void onPage(int number) {
        page = number;
    }

    /** A new element at the end of the document: {@code P}, {@code H1}, {@code L}. */
    public PdfStructureElement add(String type) {
        return add(document, type);
    }

    public PdfStructureElement add(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, new PdfName(type));
    }

    /** A picture that means something, with the words for those who can't see it and its box on the page (from the bottom left). */
    public PdfStructureElement figure(String alternative, float left, float bottom, float width, float height) {
        PdfStructureElement figure = add("Figure");
        figure.put(PdfName.ALT, new PdfString(alternative, PdfObject.TEXT_UNICODE));
        place(figure, left, bottom, width, height);
        return figure;
    }

    /** Says where on its page a figure stands, from the bottom left. */
    public void place(PdfStructureElement figure, float left, float bottom, float width, float height) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfArray(new float[] {left, bottom, left + width, bottom + height}));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        figure.put(PdfName.A, layout);
    }

    /** Makes an annotation (link or form field) a part of an element, after what the element holds already. */
    public void own(PdfStructureElement element, PdfAnnotation annotation, PdfIndirectReference written) {
        PdfDictionary object = new PdfDictionary(PdfName.OBJR);
        object.put(PdfName.OBJ, written);
        object.put(PdfName.PG, writer.getPageReference(page));
        PdfArray kids = new PdfArray();
        if (element.get(PdfName.K) != null) {
            kids.add(element.get(PdfName.K));
        }
        kids.add(object);
        element.put(PdfName.K, kids);
        element.put(PdfName.PG, writer.getPageReference(page));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(writer.getStructureTreeRoot().addExistingObject(element.getReference())));
    }
}
