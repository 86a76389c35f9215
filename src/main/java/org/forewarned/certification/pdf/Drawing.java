package org.forewarned.certification.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.certification.Signer;
import org.forewarned.certification.signature.SignaturePlace;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Metadata;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Tags;

/**
 * Writes one certificate in a single pass: page, structure, metadata and signature, so that the file has one revision. It is
 * PDF/UA-1 and PDF/A-2b at once.
 */
public final class Drawing {

    private static final Rectangle A4 = PageSize.A4.rotate();
    private static final float LEAST_GAP = 14;

    private final Design design;

    public Drawing(Design design) {
        this.design = design;
    }

    /** @throws IllegalArgumentException when a text has letters that no bundled font has */
    public byte[] write(CertificateSheet sheet, Signer signer, Instant now) {
        return write(List.of(sheet), signer, now);
    }

    /**
     * Several in one file, a page each, signed as a whole: to be printed and handed out. Each is checked by its number.
     *
     * @param sheets all in one language
     */
    public byte[] write(List<CertificateSheet> sheets, Signer signer, Instant now) {
        CertificateSheet first = sheets.get(0);
        Words words = design.words(first.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
        Document document = new Document(new Rectangle(A4.getWidth(), A4.getHeight()));
        document.setGlyphSubstitutionEnabled(false);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        try {
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setTagged();
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            String title = sheets.size() > 1 ? words.say("document-title-several") : words.say("document-title", Map.of("number", first.number().text()));
            Metadata.before(writer, title, words.language(), now);
            document.open();
            writer.setTabs(PdfName.S);
            Metadata.colours(writer);
            Tags tags = new Tags(writer, words.language());
            page(writer, tags, words, first);
            for (int i = 1; i < sheets.size(); i++) {
                document.newPage();
                writer.setTabs(PdfName.S);
                tags.onPage(i + 1);
                page(writer, tags, words, sheets.get(i));
            }
            SignaturePlace place = sheets.size() > 1 ? SignaturePlace.report(signer, first.issuer(), now) : new SignaturePlace(signer, first.number(), first.issuer(), now);
            PdfAnnotation field = place.field(writer, words.say("signature-alternative", Map.of("issuer", first.issuer())));
            tags.own(tags.add("Form"), field, field.getIndirectReference());
            writer.addAnnotation(field);
            document.close();
            return place.sign(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(PdfWriter writer, Tags tags, Words words, CertificateSheet sheet) throws IOException {
        Ink ink = new Ink(writer.getDirectContent(), A4.getHeight());
        Column column = design.column();
        Foot foot = new Foot(design, words, sheet);
        FactGrid facts = new FactGrid(design, words, sheet);
        float footTop = column.bottom() - foot.height();
        float brand = column.top() + design.sizes().mark();
        float room = footTop - facts.height() - 2 * LEAST_GAP - brand - LEAST_GAP;
        Head head = Head.fitting(design, words, sheet, room);
        float free = Math.max(0, room - head.height());
        float headTop = brand + LEAST_GAP + Math.min(free * 0.42f, 40);
        float factsTop = footTop - LEAST_GAP - Math.min(free * 0.2f, 12) - facts.height();

        ink.beginDecoration();
        ink.picture(design.picture(), 0, 0, A4.getWidth(), A4.getHeight());
        ink.end();
        brand(ink, tags, words);
        head.draw(ink, tags, headTop);
        facts.draw(ink, tags, factsTop);
        link(writer, tags, foot.draw(ink, tags, footTop, A4.getHeight()), sheet, words);
    }

    private void brand(Ink ink, Tags tags, Words words) {
        Column column = design.column();
        float side = design.sizes().mark();
        boolean rightToLeft = words.rightToLeft();
        ink.beginDecoration();
        ink.picture(design.mark(), column.x(0, side, rightToLeft), column.top(), side, side);
        ink.end();
        Paragraph name = Paragraph.of(Role.HEADING, words.say("brand"), 300, design.sizes().brand(), 1, design.colours().ink(), rightToLeft);
        ink.begin(tags.add("P"));
        name.draw(ink, column, side + 8, column.top() + (side - name.height()) / 2, rightToLeft);
        ink.end();
    }

    private static void link(PdfWriter writer, Tags tags, Foot.NumberPlace number, CertificateSheet sheet, Words words) {
        Rectangle place = number.where();
        PdfAnnotation link = new PdfAnnotation(writer, place.getLeft(), place.getBottom(), place.getRight(), place.getTop(), new PdfAction(sheet.checkAt().toString()));
        link.put(PdfName.SUBTYPE, PdfName.LINK);
        link.put(PdfName.CONTENTS, new PdfString(words.say("link-alternative", Map.of("number", sheet.number().text())), PdfObject.TEXT_UNICODE));
        link.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        link.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        tags.own(number.element(), link, link.getIndirectReference());
        writer.addAnnotation(link);
    }
}
