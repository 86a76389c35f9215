package org.forewarned.communications.brochures;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Metadata;
import org.forewarned.platform.pdf.Tags;

/** Writes a brochure as a PDF that is PDF/UA-1 and PDF/A-2b at once. With marks for a printer's shop: 3 mm over each edge, crop and fold marks. */
final class SheetPdf {

    private static final float BLEED = 3 * FormReader.MILLIMETRE;
    private static final float SLUG = 10 * FormReader.MILLIMETRE;
    private static final float MARK = 5 * FormReader.MILLIMETRE;
    private static final float HAIR = 0.35f;

    private final Layout layout;
    private final float around;
    private final Map<Node, PdfStructureElement> elements = new HashMap<>();
    private final Map<Float, PdfGState> states = new HashMap<>();
    private PdfWriter writer;
    private Tags tags;
    private PdfContentByte page;
    private Ink ink;

    private SheetPdf(Layout layout, boolean marks) {
        this.layout = layout;
        this.around = marks ? SLUG : 0;
    }

    /** @throws IllegalStateException when something has no room: nothing is printed that is cut */
    static byte[] write(Layout layout, boolean marks, Instant now) {
        if (!layout.left().isEmpty()) {
            throw new IllegalStateException("no room for " + layout.left());
        }
        try {
            return new SheetPdf(layout, marks).write(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Instant now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(96 * 1024);
        Rectangle media = new Rectangle(layout.form().width() + 2 * around, layout.form().height() + 2 * around);
        Document document = new Document(media);
        document.setGlyphSubstitutionEnabled(false);
        writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        if (around > 0) {
            writer.setBoxSize("trim", new Rectangle(around, around, media.getWidth() - around, media.getHeight() - around));
            writer.setBoxSize("bleed", new Rectangle(around - BLEED, around - BLEED, media.getWidth() - around + BLEED, media.getHeight() - around + BLEED));
        }
        Metadata.before(writer, layout.title(), layout.language(), now);
        document.open();
        Metadata.colours(writer);
        tags = new Tags(writer, layout.language());
        layout.nodes().forEach(this::element);
        for (int i = 0; i < layout.sides().size(); i++) {
            if (i > 0) {
                document.newPage();
            }
            writer.setTabs(PdfName.S);
            writer.setPageEmpty(false);
            tags.onPage(i + 1);
            side(i);
        }
        document.close();
        return out.toByteArray();
    }

    private PdfStructureElement element(Node node) {
        return elements.computeIfAbsent(node, n -> {
            PdfStructureElement made = n.parent() == null ? tags.add(n.type()) : tags.add(elements.get(n.parent()), n.type());
            if (n.alternative() != null) {
                made.put(PdfName.ALT, new PdfString(n.alternative(), PdfObject.TEXT_UNICODE));
            }
            return made;
        });
    }

    private void side(int number) {
        page = writer.getDirectContent();
        float height = layout.form().height() + 2 * around;
        ink = new Ink(page, height);
        if (around > 0) {
            page.saveState();
            page.rectangle(around - BLEED, around - BLEED, layout.form().width() + 2 * BLEED, layout.form().height() + 2 * BLEED);
            page.clip();
            page.newPath();
        }
        for (Mark mark : layout.sides().get(number)) {
            if (mark instanceof Mark.Text text) {
                begin(text.node());
                ink.line(text.line(), text.x() + around, text.y() + around, text.size(), text.colour(), text.more());
                ink.end();
            } else if (mark instanceof Mark.Fill fill) {
                begin(null);
                page.saveState();
                page.concatCTM(1, 0, 0, -1, around, height - around);
                layer(fill.layer());
                page.restoreState();
                ink.end();
            } else if (mark instanceof Mark.Drawn drawn) {
                drawn(drawn, height);
            } else if (mark instanceof Mark.Link link) {
                link(link, height);
            }
        }
        if (around > 0) {
            page.restoreState();
            marks(number, height);
        }
    }

    private void begin(Node node) {
        if (node == null) {
            ink.beginDecoration();
        } else {
            ink.begin(elements.get(node));
        }
    }

    private void layer(Art.Layer layer) {
        if (layer.opacity() < 1) {
            page.saveState();
            page.setGState(states.computeIfAbsent(layer.opacity(), opacity -> {
                PdfGState state = new PdfGState();
                state.setFillOpacity(opacity);
                return state;
            }));
        }
        ink.colour(layer.colour());
        page.getInternalBuffer().append(layer.operators());
        if (layer.opacity() < 1) {
            page.restoreState();
        }
    }

    private void drawn(Mark.Drawn drawn, float height) {
        begin(drawn.node());
        page.saveState();
        float x = drawn.x() + around;
        float y = height - drawn.y() - around - drawn.height();
        if (drawn.radius() > 0) {
            page.roundRectangle(x, y, drawn.width(), drawn.height(), drawn.radius());
        } else {
            page.rectangle(x, y, drawn.width(), drawn.height());
        }
        page.clip();
        page.newPath();
        float scale = Math.max(drawn.width() / drawn.art().width(), drawn.height() / drawn.art().height());
        page.concatCTM(scale, 0, 0, -scale, x + (drawn.width() - scale * drawn.art().width()) / 2,
                y + drawn.height() - (drawn.height() - scale * drawn.art().height()) / 2);
        drawn.art().layers().forEach(this::layer);
        page.restoreState();
        ink.end();
        if (drawn.node() != null && drawn.node().alternative() != null) {
            tags.place(elements.get(drawn.node()), x, y, drawn.width(), drawn.height());
        }
    }

    private void link(Mark.Link link, float height) {
        float left = link.x() + around;
        float bottom = height - link.y() - around - link.height();
        PdfAnnotation note = new PdfAnnotation(writer, left, bottom, left + link.width(), bottom + link.height(), new PdfAction(link.uri()));
        note.put(PdfName.SUBTYPE, PdfName.LINK);
        note.put(PdfName.CONTENTS, new PdfString(link.words(), PdfObject.TEXT_UNICODE));
        note.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
        note.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        tags.own(elements.get(link.node()), note, note.getIndirectReference());
        writer.addAnnotation(note);
    }

    /** Where to cut, and where to fold (dashed). */
    private void marks(int number, float height) {
        float right = around + layout.form().width();
        float top = around + layout.form().height();
        float from = around - MARK - BLEED;
        begin(null);
        for (float x : new float[] {around, right}) {
            ink.box(x, from, HAIR, MARK, Palette.INK);
            ink.box(x, height - from - MARK, HAIR, MARK, Palette.INK);
        }
        for (float y : new float[] {around, top}) {
            ink.box(from, y, MARK, HAIR, Palette.INK);
            ink.box(layout.form().width() + 2 * around - from - MARK, y, MARK, HAIR, Palette.INK);
        }
        List<Float> folds = number < layout.form().sides().size() ? layout.form().sides().get(number).folds() : List.of();
        for (float fold : folds) {
            float x = around + (layout.rightToLeft() ? layout.form().width() - fold : fold);
            for (int dash = 0; dash < 3; dash++) {
                ink.box(x, from + dash * MARK * 0.38f, HAIR, MARK * 0.22f, Palette.INK);
                ink.box(x, height - from - MARK + dash * MARK * 0.38f, HAIR, MARK * 0.22f, Palette.INK);
            }
        }
        ink.end();
    }
}
