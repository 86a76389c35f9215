package org.forewarned.certification.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.certification.ReportSheet;
import org.forewarned.certification.Signer;
import org.forewarned.certification.signature.SignaturePlace;
import org.forewarned.platform.pdf.Clusters;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Faces;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Metadata;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Tags;

/**
 * Writes a report in a single pass: a table over as many pages as it needs, tagged with rows and heads (PDF/UA-1), fit for archives
 * (PDF/A-2b), signed. Heads that are repeated on further pages are decoration: nobody is read them twice.
 */
public final class ReportDrawing {

    private static final Rectangle A4 = PageSize.A4.rotate();
    private static final float SIDE = 40;
    private static final float TOP = 40;
    private static final float BOTTOM = A4.getHeight() - 46;
    private static final float GAP = 6;
    private static final float PAD = 3.5f;
    private static final float SIZE = 8.5f;
    private static final int INK = 0x2b1a27;
    private static final int SOFT = 0x5c4a57;
    private static final int RULE = 0xd5c8d1;
    private static final int HEAD = 0xf3edf1;

    private final ReportSheet sheet;
    private final Document document;
    private final PdfWriter writer;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    private Tags tags;
    private Ink ink;
    private float y;
    private int page;

    private ReportDrawing(ReportSheet sheet) {
        this.sheet = sheet;
        this.document = new Document(new Rectangle(A4.getWidth(), A4.getHeight()));
        this.writer = PdfWriter.getInstance(document, out);
    }

    /** The signed file. Letters that no bundled font has are written as {@code □}. */
    public static byte[] write(ReportSheet sheet, Signer signer, Instant now) {
        try {
            return new ReportDrawing(sheet).write(signer, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Signer signer, Instant now) throws IOException {
        document.setGlyphSubstitutionEnabled(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        Metadata.before(writer, sheet.title(), sheet.language(), now);
        document.open();
        Metadata.colours(writer);
        tags = new Tags(writer, sheet.language());
        begin();
        SignaturePlace place = SignaturePlace.report(signer, sheet.issuer(), now);
        PdfAnnotation field = place.field(writer, sheet.alternative());
        PdfStructureElement form = tags.add("Form");
        tags.own(form, field, field.getIndirectReference());
        writer.addAnnotation(field);
        text("H1", Role.HEADING, sheet.title(), 18, INK);
        y += GAP;
        sheet.facts().forEach(fact -> text("P", Role.TEXT, fact, 10, INK));
        y += 2 * GAP;
        if (!sheet.rows().isEmpty()) {
            table();
        }
        y += 2 * GAP;
        room(3 * SIZE);
        text("P", Role.TEXT, sheet.what(), SIZE, SOFT);
        document.close();
        return place.sign(out.toByteArray());
    }

    private void begin() {
        writer.setTabs(PdfName.S);
        ink = new Ink(writer.getDirectContent(), A4.getHeight());
        page++;
        y = TOP;
        ink.beginDecoration();
        paragraph(Role.TEXT, sheet.page().replace("{page}", String.valueOf(page)), width(), SIZE, SOFT).draw(ink, column(), 0, A4.getHeight() - 34, false);
        ink.end();
    }

    /** Goes on on a new page unless there is room for so much. */
    private boolean room(float height) {
        if (y + height <= BOTTOM) {
            return false;
        }
        document.newPage();
        begin();
        return true;
    }

    private void text(String tag, Role role, String words, float size, int colour) {
        Paragraph paragraph = paragraph(role, words, width(), size, colour);
        ink.begin(tags.add(tag));
        paragraph.draw(ink, column(), 0, y, false);
        ink.end();
        y += paragraph.height();
    }

    private void table() {
        PdfStructureElement table = tags.add("Table");
        heads(tags.add(tags.add(table, "THead"), "TR"));
        PdfStructureElement body = tags.add(table, "TBody");
        for (List<String> row : sheet.rows()) {
            List<Paragraph> cells = cells(Role.TEXT, row, INK);
            if (room(height(cells))) {
                heads(null);
            }
            PdfStructureElement line = tags.add(body, "TR");
            for (int i = 0; i < cells.size(); i++) {
                PdfStructureElement cell = tags.add(line, i == 0 ? "TH" : "TD");
                if (i == 0) {
                    scope(cell, "Row");
                }
                ink.begin(cell);
                cells.get(i).draw(ink, column(), left(i), y + PAD, false);
                ink.end();
            }
            y += height(cells);
            ink.beginDecoration();
            ink.rule(SIDE, A4.getWidth() - SIDE, y, RULE);
            ink.end();
        }
    }

    /** @param line of the structure; null where they only stand there again */
    private void heads(PdfStructureElement line) {
        List<Paragraph> cells = cells(Role.STRONG, sheet.heads(), INK);
        ink.beginDecoration();
        ink.box(SIDE, y, width(), height(cells), HEAD);
        ink.end();
        for (int i = 0; i < cells.size(); i++) {
            if (line == null) {
                ink.beginDecoration();
            } else {
                PdfStructureElement cell = tags.add(line, "TH");
                scope(cell, "Column");
                ink.begin(cell);
            }
            cells.get(i).draw(ink, column(), left(i) + (i == 0 ? 2 : 0), y + PAD, false);
            ink.end();
        }
        y += height(cells);
    }

    private static void scope(PdfStructureElement cell, String of) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName("Scope"), new PdfName(of));
        cell.put(PdfName.A, attributes);
    }

    private List<Paragraph> cells(Role role, List<String> words, int colour) {
        List<Paragraph> cells = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            cells.add(paragraph(role, words.get(i), share(i) - GAP, SIZE, colour));
        }
        return cells;
    }

    private static float height(List<Paragraph> cells) {
        return (float) cells.stream().mapToDouble(Paragraph::height).max().orElse(0) + 2 * PAD;
    }

    private float left(int at) {
        float left = 0;
        for (int i = 0; i < at; i++) {
            left += share(i);
        }
        return left;
    }

    private float share(int at) {
        int all = sheet.widths().stream().mapToInt(Integer::intValue).sum();
        return width() * sheet.widths().get(at) / all;
    }

    private static float width() {
        return A4.getWidth() - 2 * SIDE;
    }

    private static Column column() {
        return new Column(SIDE, A4.getWidth() - SIDE, TOP, BOTTOM);
    }

    private static Paragraph paragraph(Role role, String words, float width, float size, int colour) {
        return Paragraph.of(role, printable(role, words), width, size, 1.35f, colour, false);
    }

    private static String printable(Role role, String words) {
        StringBuilder kept = new StringBuilder();
        java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC).codePoints().forEach(letter ->
                kept.appendCodePoint(Clusters.isJoiner(letter) || Faces.covers(role, letter) ? letter : Faces.covers(role, '\u25a1') ? '\u25a1' : '?'));
        return kept.isEmpty() ? " " : kept.toString();
    }
}
