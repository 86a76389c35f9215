package org.forewarned.communications.brochures;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.QrCode;
import org.forewarned.platform.pdf.Role;

/** The way to the module, whom to ask near by, and the day on which all this was right. In a wide box the code stands beside the words. */
final class LearnSetter {

    private final Copy copy;
    private final Palette palette;
    private final Form.Type type;
    private final Form.Box box;
    private final float code;
    private final Node section = Node.top("Sect");

    LearnSetter(Copy copy, Palette palette, Form.Type type, Form.Box box) {
        this.copy = copy;
        this.palette = palette;
        this.type = type;
        this.box = box;
        this.code = isWide() ? Math.min(type.code(), box.height() - 2 * box.pad()) : type.code();
    }

    private boolean isWide() {
        return box.width() > box.height() * 1.6f;
    }

    private float width() {
        return box.width() - 2 * box.pad();
    }

    boolean fits() {
        float room = box.height() - 2 * box.pad();
        if (isWide()) {
            return Math.max(code, height(words(width() - code - type.text() * 1.4f))) <= room;
        }
        return height(rows()) <= room;
    }

    /** All of it, one below the other. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        float width = width();
        rows.add(row(section.child("H2"), 0, true, Role.HEADING, copy.learn().heading(), width, type.heading(), 1.18f, palette.heading(box.ground())));
        rows.add(row(section.child("P"), type.text() * 0.6f, true, Role.TEXT, copy.learn().text(), width, type.text(), 1.4f, palette.ink(box.ground())));
        rows.add(new Row(type.text(), code, true, (pen, left, top, wide) -> code(pen, pen.rightToLeft() ? left + wide - code : left, top)));
        rows.add(address(width));
        rows.addAll(local(width));
        rows.add(row(section.child("P"), type.text(), false, Role.TEXT, copy.fine(), width, type.fine(), 1.4f, palette.soft(box.ground())));
        return rows;
    }

    /** The words that stand beside the code. */
    private List<Row> words(float width) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(section.child("H2"), 0, false, Role.HEADING, copy.learn().heading(), width, type.heading() * 0.8f, 1.18f, palette.heading(box.ground())));
        rows.add(row(section.child("P"), type.text() * 0.2f, false, Role.TEXT, copy.learn().text(), width, type.text(), 1.35f, palette.ink(box.ground())));
        rows.add(address(width));
        rows.addAll(local(width));
        rows.add(row(section.child("P"), type.text() * 0.5f, false, Role.TEXT, copy.fine(), width, type.fine(), 1.35f, palette.soft(box.ground())));
        return rows;
    }

    private List<Row> local(float width) {
        List<Row> rows = new ArrayList<>();
        for (Copy.Number line : copy.learn().local()) {
            rows.add(row(section.child("P"), type.text() * 0.5f, false, Role.STRONG, line.name(), width, type.text(), 1.3f, palette.ink(box.ground())));
            if (!(line.whom() + line.number()).isBlank()) {
                rows.add(row(section.child("P"), 0, false, Role.TEXT, (line.whom() + " " + line.number()).strip(), width, type.text(), 1.3f, palette.ink(box.ground())));
            }
        }
        return rows;
    }

    private Row address(float width) {
        Paragraph address = paragraph(Role.STRONG, copy.learn().address(), width, type.text(), 1.35f, palette.heading(box.ground()));
        if (address.lines().size() > 1) {
            float whole = paragraph(Role.STRONG, copy.learn().address(), 10 * width, type.text(), 1.35f, 0).width();
            address = paragraph(Role.STRONG, copy.learn().address(), width, Math.max(type.text() * 0.72f, type.text() * width / whole * 0.99f), 1.35f, palette.heading(box.ground()));
        }
        Paragraph fitted = address;
        return new Row(type.text() * 0.4f, fitted.height(), false, (pen, left, top, wide) -> {
            Node link = section.child("P").child("Link");
            pen.text(link, fitted, left, top, wide);
            float x = pen.rightToLeft() ? left + wide - fitted.width() : left;
            pen.link(link, copy.learn().url(), copy.learn().alternative(), x, top, fitted.width(), fitted.height());
        });
    }

    private Row row(Node node, float gap, boolean keep, Role role, String words, float width, float size, float leading, int colour) {
        Paragraph text = paragraph(role, words, width, size, leading, colour);
        return new Row(gap, text.height(), keep, (pen, left, top, wide) -> pen.text(node, text, left, top, wide));
    }

    private Paragraph paragraph(Role role, String words, float width, float size, float leading, int colour) {
        return Paragraph.of(List.of(new Piece(role, words)), width, size, leading, colour, copy.rightToLeft());
    }

    private void code(Pen pen, float left, float top) {
        Art art = QrCode.art(copy.learn().url(), Palette.INK);
        pen.art(section.figure(copy.learn().alternative()), art, left, top, code, code, 0);
    }

    private static float height(List<Row> rows) {
        float height = 0;
        for (int i = 0; i < rows.size(); i++) {
            height += rows.get(i).height() + (i == 0 ? 0 : rows.get(i).gap());
        }
        return height;
    }

    void paint(Pen pen, float x) {
        float left = x + box.pad();
        float y = box.y() + box.pad();
        if (isWide()) {
            float indent = code + type.text() * 1.4f;
            List<Row> rows = words(width() - indent);
            float room = box.height() - 2 * box.pad();
            float tall = height(rows);
            code(pen, pen.rightToLeft() ? left + width() - code : left, y + (room - code) / 2);
            paint(pen, rows, pen.rightToLeft() ? left : left + indent, y + (room - tall) / 2, width() - indent);
            return;
        }
        List<Row> rows = rows();
        Row fine = rows.remove(rows.size() - 1);
        paint(pen, rows, left, y, width());
        fine.painter().paint(pen, left, box.y() + box.height() - box.pad() - fine.height(), width());
    }

    private static void paint(Pen pen, List<Row> rows, float left, float top, float width) {
        float y = top;
        for (int i = 0; i < rows.size(); i++) {
            y += i == 0 ? 0 : rows.get(i).gap();
            rows.get(i).painter().paint(pen, left, y, width);
            y += rows.get(i).height();
        }
    }
}
