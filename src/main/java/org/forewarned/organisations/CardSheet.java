package org.forewarned.organisations;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Cards on A4, ten a page, with lines to cut along: tagged, with fonts of its own, each card with its number, its code and a QR code. */
public final class CardSheet {

    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final float WIDTH = 255;
    private static final float HEIGHT = 153;
    private static final float QR = 84;
    private static final BaseFont TEXT = font("Text");
    private static final BaseFont STRONG = font("Strong");

    private final PdfWriter writer;
    private final Document document;
    private final PdfStructureElement root;
    private final Words words;
    private PdfContentByte page;

    private CardSheet(Document document, PdfWriter writer, Words words) {
        this.document = document;
        this.writer = writer;
        this.words = words;
        this.root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        this.page = writer.getDirectContent();
    }

    /**
     * What is printed on every card.
     *
     * @param language of the words
     * @param organisation its name; left out where the font lacks a letter of it
     * @param address where the code is typed, with its scheme
     */
    public record Words(String language, String title, String organisation, String address, String what, String once, String number, String go,
            String code, String picture) {
    }

    /** The sheet as a PDF. */
    public static byte[] print(List<PrintedCard> cards, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 0, 0, 0, 0);
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setTagged();
            writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            document.addTitle(words.title());
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(words.language()));
            writer.getExtraCatalog().put(new PdfName("MarkInfo"), marked());
            CardSheet sheet = new CardSheet(document, writer, words);
            for (int i = 0; i < cards.size(); i++) {
                sheet.card(cards.get(i), i % (COLUMNS * ROWS), i > 0 && i % (COLUMNS * ROWS) == 0);
            }
            document.close();
        } catch (DocumentException broken) {
            throw new IllegalStateException("a sheet of cards", broken);
        }
        return bytes.toByteArray();
    }

    private void card(PrintedCard card, int place, boolean turn) {
        if (turn) {
            document.newPage();
            page = writer.getDirectContent();
        }
        if (place == 0) {
            writer.setTabs(new PdfName("S"));
            cuts();
        }
        float left = (PageSize.A4.getWidth() - COLUMNS * WIDTH) / 2 + place % COLUMNS * WIDTH;
        float top = PageSize.A4.getHeight() - (PageSize.A4.getHeight() - ROWS * HEIGHT) / 2 - place / COLUMNS * HEIGHT;
        PdfStructureElement section = new PdfStructureElement(root, new PdfName("Sect"));
        String link = words.address() + "/" + card.code();
        line(section, "H1", STRONG, 13, left + 14, top - 24, words.number() + " " + card.number());
        if (covers(words.organisation())) {
            line(section, "P", TEXT, 9, left + 14, top - 38, fit(words.organisation(), TEXT, 9, WIDTH - 28));
        }
        line(section, "P", TEXT, 8.5f, left + 14, top - 58, words.go());
        line(section, "P", STRONG, 8.5f, left + 14, top - 69, fit(words.address().replaceFirst("^https?://", ""), STRONG, 8.5f, WIDTH - QR - 40));
        line(section, "P", TEXT, 8.5f, left + 14, top - 84, words.code());
        line(section, "P", STRONG, 14, left + 14, top - 100, ClearCode.spaced(card.code()));
        wrapped(section, words.what() + " " + words.once(), left + 14, top - 118, WIDTH - QR - 42);
        picture(section, link, left + WIDTH - QR - 14, top - 46 - QR);
    }

    private void line(PdfStructureElement parent, String type, BaseFont font, float size, float x, float y, String text) {
        page.beginMarkedContentSequence(new PdfStructureElement(parent, new PdfName(type)));
        write(font, size, x, y, text);
        page.endMarkedContentSequence();
    }

    private void wrapped(PdfStructureElement parent, String text, float x, float top, float width) {
        page.beginMarkedContentSequence(new PdfStructureElement(parent, new PdfName("P")));
        float y = top;
        for (String row : rows(text, width)) {
            write(TEXT, 7.5f, x, y, row);
            y -= 9;
        }
        page.endMarkedContentSequence();
    }

    private void write(BaseFont font, float size, float x, float y, String text) {
        page.beginText();
        page.setRGBColorFill(0x26, 0x1a, 0x22);
        page.setFontAndSize(font, size);
        page.setTextMatrix(x, y);
        page.showText(text);
        page.endText();
    }

    private void picture(PdfStructureElement parent, String link, float left, float bottom) {
        PdfStructureElement figure = new PdfStructureElement(parent, new PdfName("Figure"));
        figure.put(new PdfName("Alt"), new PdfString(words.picture(), PdfObject.TEXT_UNICODE));
        QrSquares squares = QrSquares.of(link);
        float unit = QR / squares.side();
        page.beginMarkedContentSequence(figure);
        page.setRGBColorFill(0, 0, 0);
        squares.runs().forEach(run -> page.rectangle(left + run.x() * unit, bottom + QR - (run.y() + 1) * unit, run.length() * unit, unit));
        page.fill();
        page.endMarkedContentSequence();
    }

    /** Lines to cut along, which mean nothing to a screen reader. */
    private void cuts() {
        float left = (PageSize.A4.getWidth() - COLUMNS * WIDTH) / 2;
        float bottom = (PageSize.A4.getHeight() - ROWS * HEIGHT) / 2;
        page.beginMarkedContentSequence(new PdfName("Artifact"), null, false);
        page.setRGBColorStroke(0x8a, 0x7f, 0x86);
        page.setLineWidth(0.5f);
        page.setLineDash(3, 3, 0);
        for (int i = 0; i <= COLUMNS; i++) {
            page.moveTo(left + i * WIDTH, bottom - 12);
            page.lineTo(left + i * WIDTH, bottom + ROWS * HEIGHT + 12);
        }
        for (int i = 0; i <= ROWS; i++) {
            page.moveTo(left - 12, bottom + i * HEIGHT);
            page.lineTo(left + COLUMNS * WIDTH + 12, bottom + i * HEIGHT);
        }
        page.stroke();
        page.endMarkedContentSequence();
    }

    private static List<String> rows(String text, float width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = row.length() == 0 ? word : row + " " + word;
            if (TEXT.getWidthPoint(longer, 7.5f) > width && row.length() > 0) {
                rows.add(row.toString());
                row.setLength(0);
                longer = word;
            }
            row.setLength(0);
            row.append(longer);
        }
        rows.add(row.toString());
        return rows;
    }

    private static String fit(String text, BaseFont font, float size, float width) {
        String shown = text;
        while (font.getWidthPoint(shown, size) > width && shown.length() > 4) {
            shown = shown.substring(0, shown.length() - 2).strip() + "…";
        }
        return shown;
    }

    private static boolean covers(String text) {
        return text.codePoints().allMatch(TEXT::charExists);
    }

    private static PdfDictionary marked() {
        PdfDictionary marked = new PdfDictionary();
        marked.put(new PdfName("Marked"), PdfBoolean.PDFTRUE);
        return marked;
    }

    private static BaseFont font(String name) {
        try (InputStream in = CardSheet.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            BaseFont font = BaseFont.createFont(name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setIncludeCidSet(false);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("font " + name, e);
        } catch (DocumentException e) {
            throw new IllegalStateException("font " + name, e);
        }
    }
}
