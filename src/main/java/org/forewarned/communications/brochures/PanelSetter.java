package org.forewarned.communications.brochures;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;

/** Breaks a panel into rows of this width. */
final class PanelSetter {

    private static final float LEADING = 1.4f;

    private final Form.Type type;
    private final Palette palette;
    private final Form.Ground ground;
    private final boolean rightToLeft;
    private final float width;

    PanelSetter(Form.Type type, Palette palette, Form.Ground ground, boolean rightToLeft, float width) {
        this.type = type;
        this.palette = palette;
        this.ground = ground;
        this.rightToLeft = rightToLeft;
        this.width = width;
    }

    /** @param number drawn above the heading; 0 for none */
    List<Row> rows(Copy.Part panel, int number) {
        Node section = Node.top("Sect");
        List<Row> rows = new ArrayList<>();
        if (number > 0) {
            rows.add(tile(number));
        }
        rows.add(paragraph(section.child("H2"), number > 0 ? type.text() : 0, true, Role.HEADING, panel.heading(), type.heading(), 1.18f, palette.heading(ground)));
        for (Copy.Say say : panel.text()) {
            add(rows, section, say);
        }
        if (!panel.lines().isEmpty()) {
            Node list = section.child("L");
            for (Copy.Number line : panel.lines()) {
                rows.add(number(list, line));
            }
        }
        return rows;
    }

    /** The Easy Read edition of a panel: a picture beside each sentence. */
    List<Row> easy(Copy.Part panel, Shelves shelves) {
        Node section = Node.top("Sect");
        List<Row> rows = new ArrayList<>();
        rows.add(paragraph(section.child("H2"), type.text(), true, Role.HEADING, panel.heading(), type.heading(), 1.18f, palette.heading(ground)));
        for (Copy.Easy easy : panel.easy()) {
            rows.add(beside(section, easy, shelves.picture(easy.picture())));
        }
        if (!panel.lines().isEmpty()) {
            Node list = section.child("L");
            for (Copy.Number line : panel.lines()) {
                rows.add(number(list, line));
            }
        }
        return rows;
    }

    private Row beside(Node section, Copy.Easy easy, Art art) {
        float side = width * 0.34f;
        float tall = side * art.height() / art.width();
        float gap = type.text() * 1.1f;
        Paragraph say = of(easy.say(), width - side - gap, type.text(), LEADING, palette.ink(ground));
        float height = Math.max(tall, say.height());
        Node part = section.child("Div");
        return new Row(type.text() * 1.1f, height, false, (pen, left, top, wide) -> {
            pen.art(part.figure(easy.alternative()), art, pen.rightToLeft() ? left + wide - side : left, top + (height - tall) / 2, side, tall, 6);
            pen.text(part.child("P"), say, pen.rightToLeft() ? left : left + side + gap, top + (height - say.height()) / 2, wide - side - gap);
        });
    }

    private void add(List<Row> rows, Node section, Copy.Say say) {
        switch (say.kind()) {
            case PARAGRAPH -> rows.add(paragraph(section.child("P"), type.text() * 0.6f, say.texts().get(0)));
            case HEADING -> rows.add(paragraph(section.child("H3"), type.text() * 0.8f, true, Role.STRONG, plain(say.texts().get(0)), type.small(), 1.3f,
                    palette.heading(ground)));
            case TICKS, CROSSES -> {
                Node list = section.child("L");
                say.texts().forEach(text -> rows.add(signed(list, text, say.kind() == Item.Kind.TICKS)));
            }
            case WAYS -> say.texts().forEach(text -> rows.add(way(section, text, false)));
            default -> rows.add(way(section, say.texts().get(0), true));
        }
    }

    private static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private Row tile(int number) {
        float side = type.heading() * 1.55f;
        Paragraph figure = of(List.of(new Piece(Role.STRONG, String.valueOf(number))), side, side * 0.5f, 1, palette.plain() ? Palette.INK : Palette.WHITE);
        return new Row(0, side, true, (pen, left, top, wide) -> {
            float x = pen.rightToLeft() ? left + wide - side : left;
            if (!palette.plain()) {
                pen.box(x, top, side, side, side * 0.22f, Palette.DAMSON);
            }
            float indent = (side - figure.width()) / 2;
            pen.text(null, figure, x + indent, top + (side - figure.height()) / 2, side - 2 * indent);
        });
    }

    private Row signed(Node list, List<Piece> pieces, boolean tick) {
        float indent = type.text() * 1.55f;
        Paragraph text = of(pieces, width - indent, type.text(), LEADING, palette.ink(ground));
        Node item = list.child("LI");
        return new Row(type.text() * 0.35f, text.height(), false, (pen, left, top, wide) -> {
            float side = type.text() * 0.95f;
            float y = top + (text.leading() - side) / 2;
            pen.art(null, tick ? Signs.tick(palette.tick()) : Signs.cross(palette.cross()), pen.rightToLeft() ? left + wide - side : left, y, side, side, 0);
            pen.text(item.child("LBody"), text, pen.rightToLeft() ? left : left + indent, top, wide - indent);
        });
    }

    private Row way(Node section, List<Piece> pieces, boolean best) {
        float pad = type.text() * 0.75f;
        Paragraph text = of(pieces, width - 2 * pad, type.text(), LEADING, Palette.INK);
        float height = text.height() + 1.5f * pad;
        return new Row(type.text() * 0.55f, height, false, (pen, left, top, wide) -> {
            if (palette.plain()) {
                pen.box(left, top, wide, height, 5, best ? Palette.INK : palette.line());
                pen.box(left + 1, top + 1, wide - 2, height - 2, 4, Palette.WHITE);
            } else {
                pen.box(left, top, wide, height, 5, palette.way(best, ground));
            }
            pen.text(section.child("P"), text, left + pad, top + pad * 0.75f, wide - 2 * pad);
        });
    }

    private Row number(Node list, Copy.Number line) {
        Paragraph name = of(List.of(new Piece(Role.STRONG, line.name())), width, type.text(), 1.3f, palette.ink(ground));
        Paragraph whom = line.whom().isEmpty() ? null : of(List.of(new Piece(Role.TEXT, line.whom())), width, type.text() * 0.92f, 1.3f, palette.soft(ground));
        Paragraph number = line.number().isEmpty() ? null : of(List.of(new Piece(Role.STRONG, line.number())), width, type.number(), 1.25f, palette.heading(ground));
        float height = name.height() + (whom == null ? 0 : whom.height()) + (number == null ? 0 : number.height());
        Node body = list.child("LI").child("LBody");
        return new Row(type.text() * 0.7f, height, false, (pen, left, top, wide) -> {
            float y = top;
            for (Paragraph part : new Paragraph[] {name, whom, number}) {
                if (part != null) {
                    pen.text(body.child("P"), part, left, y, wide);
                    y += part.height();
                }
            }
        });
    }

    private Row paragraph(Node node, float gap, List<Piece> pieces) {
        Paragraph text = of(pieces, width, type.text(), LEADING, palette.ink(ground));
        return new Row(gap, text.height(), false, (pen, left, top, wide) -> pen.text(node, text, left, top, wide));
    }

    private Row paragraph(Node node, float gap, boolean keep, Role role, String words, float size, float leading, int colour) {
        Paragraph text = of(List.of(new Piece(role, words)), width, size, leading, colour);
        return new Row(gap, text.height(), keep, (pen, left, top, wide) -> pen.text(node, text, left, top, wide));
    }

    private Paragraph of(List<Piece> pieces, float wide, float size, float leading, int colour) {
        return Paragraph.of(pieces, wide, size, leading, colour, rightToLeft);
    }
}
