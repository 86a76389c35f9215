package org.forewarned.certification.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Picture;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.QrCode;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Tags;

/** The lower part, in the light: QR code, number, how to check, and what this is not. */
final class Foot {

    private static final float GUTTER = 16;
    private static final float GAP = 2.6f;
    private static final int MARGIN_SQUARES = 4;

    private final Design design;
    private final Words words;
    private final CertificateSheet sheet;
    private final boolean rightToLeft;
    private final Paragraph label;
    private final Paragraph number;
    private final List<Paragraph> notes = new ArrayList<>();

    Foot(Design design, Words words, CertificateSheet sheet) {
        this.design = design;
        this.words = words;
        this.sheet = sheet;
        this.rightToLeft = words.rightToLeft();
        Sizes sizes = design.sizes();
        float width = design.column().width() - sizes.code() - GUTTER;
        label = Paragraph.of(Role.TEXT, words.say("number"), width, sizes.label(), 1.35f, design.colours().soft(), rightToLeft);
        number = Paragraph.of(Role.STRONG, sheet.number().text(), width, sizes.number(), 1.3f, design.colours().ink(), rightToLeft);
        note(width, new Piece(Role.STRONG, words.say("check-lead") + ' '), new Piece(Role.TEXT, words.say("check", Map.of("page", sheet.checkPage()))));
        note(width, new Piece(Role.TEXT, words.say("signed", Map.of("issuer", sheet.issuer()))));
        note(width, new Piece(Role.TEXT, sheet.review()));
        note(width, new Piece(Role.STRONG, words.say("not-prevent")));
    }

    private void note(float width, Piece... pieces) {
        notes.add(Paragraph.of(List.of(pieces), width, design.sizes().small(), 1.36f, design.colours().ink(), rightToLeft));
    }

    float height() {
        float text = label.height() + number.height() + GAP;
        for (Paragraph note : notes) {
            text += note.height() + GAP;
        }
        return Math.max(design.sizes().code(), text - GAP);
    }

    /** The number's element, and where it stands from the bottom left corner: what the link needs. */
    record NumberPlace(PdfStructureElement element, Rectangle where) {
    }

    NumberPlace draw(Ink ink, Tags tags, float top, float pageHeight) {
        Column column = design.column();
        float side = design.sizes().code();
        float from = side + GUTTER;
        float left = column.x(0, side, rightToLeft);
        code(ink, tags, left, top + (height() - side) / 2, side, pageHeight);
        float y = top;
        paragraph(ink, tags.add("P"), label, from, y);
        y += label.height();
        PdfStructureElement link = tags.add(tags.add("P"), "Link");
        paragraph(ink, link, number, from, y);
        float x = column.x(from, number.width(), rightToLeft);
        Rectangle place = new Rectangle(x, pageHeight - y - number.height(), x + number.width(), pageHeight - y);
        y += number.height() + GAP;
        for (Paragraph note : notes) {
            paragraph(ink, tags.add("P"), note, from, y);
            y += note.height() + GAP;
        }
        return new NumberPlace(link, place);
    }

    private void code(Ink ink, Tags tags, float left, float top, float side, float pageHeight) {
        Picture code = QrCode.of(sheet.checkAt().toString());
        float margin = side * MARGIN_SQUARES / (code.width() + 2 * MARGIN_SQUARES);
        ink.begin(tags.figure(words.say("code-alternative"), left, pageHeight - top - side, side, side));
        ink.box(left, top, side, side, design.colours().paper());
        ink.colour(design.colours().code());
        ink.picture(code, left + margin, top + margin, side - 2 * margin, side - 2 * margin);
        ink.end();
    }

    private void paragraph(Ink ink, PdfStructureElement element, Paragraph paragraph, float from, float top) {
        ink.begin(element);
        paragraph.draw(ink, design.column(), from, top, rightToLeft);
        ink.end();
    }
}
