package org.forewarned.communications.brochures;

import java.util.List;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;

/** A card for the wallet: whom to ring, in lines of name and number. */
final class CardSetter {

    private static final int MOST = 5;
    private static final int LEAST = 3;

    private final Copy copy;
    private final Palette palette;
    private final Form.Type type;
    private final Form.Box box;
    private List<Copy.Number> chosen;

    CardSetter(Copy copy, Palette palette, Form.Type type, Form.Box box) {
        this.copy = copy;
        this.palette = palette;
        this.type = type;
        this.box = box;
    }

    /** The first ones, as many as there is room for. */
    private List<Copy.Number> lines() {
        if (chosen == null) {
            List<Copy.Number> all = copy.panels().stream().flatMap(panel -> panel.lines().stream()).filter(line -> !line.number().isEmpty()).distinct().limit(MOST).toList();
            chosen = all;
            for (int some = all.size(); some >= LEAST && height() > box.height() - 2 * box.pad(); some--) {
                chosen = all.subList(0, some);
            }
        }
        return chosen;
    }

    private float width() {
        return box.width() - 2 * box.pad();
    }

    private Paragraph of(Role role, String words, float width, float size, float leading, int colour) {
        return Paragraph.of(List.of(new Piece(role, words)), width, size, leading, colour, copy.rightToLeft());
    }

    private Paragraph heading() {
        return of(Role.HEADING, copy.front().heading(), width(), type.heading(), 1.15f, palette.heading(Form.Ground.PLAIN));
    }

    private Paragraph number(Copy.Number line) {
        return of(Role.STRONG, line.number(), width(), type.number(), 1.25f, palette.heading(Form.Ground.PLAIN));
    }

    private Paragraph name(Copy.Number line) {
        return of(Role.TEXT, line.name(), width() - number(line).width() - type.text(), type.text(), 1.25f, Palette.INK);
    }

    private Paragraph fine() {
        return of(Role.TEXT, copy.correct() + " " + copy.learn().address(), width(), type.fine(), 1.3f, Palette.SOFT);
    }

    private float height() {
        float height = heading().height() + type.text() + fine().height();
        for (Copy.Number line : chosen) {
            height += Math.max(name(line).height(), number(line).height()) + type.text() * 0.3f;
        }
        return height;
    }

    boolean fits() {
        return !lines().isEmpty() && height() <= box.height() - 2 * box.pad();
    }

    /** @param first whether this one is read; the others on the sheet are the same again */
    void paint(Pen pen, float x, boolean first) {
        Node section = first ? Node.top("Sect") : null;
        float left = x + box.pad();
        float y = box.y() + box.pad();
        Paragraph heading = heading();
        pen.text(child(section, "H1"), heading, left, y, width());
        y += heading.height() + type.text() * 0.6f;
        for (Copy.Number line : lines()) {
            Paragraph name = name(line);
            Paragraph number = number(line);
            float height = Math.max(name.height(), number.height());
            float wide = number.width() + 0.5f;
            pen.text(child(section, "P"), name, pen.rightToLeft() ? left + wide + type.text() : left, y + (height - name.height()) / 2, width() - wide - type.text());
            pen.text(child(section, "P"), number, pen.rightToLeft() ? left : left + width() - wide, y + (height - number.height()) / 2, wide);
            y += height + type.text() * 0.3f;
        }
        Paragraph fine = fine();
        pen.text(child(section, "P"), fine, left, box.y() + box.height() - box.pad() - fine.height(), width());
        edge(pen, x);
    }

    /** The line along which it is cut out. */
    private void edge(Pen pen, float x) {
        float thin = 0.35f;
        pen.box(x, box.y(), box.width(), thin, 0, palette.line());
        pen.box(x, box.y() + box.height(), box.width(), thin, 0, palette.line());
        pen.box(x, box.y(), thin, box.height(), 0, palette.line());
        pen.box(x + box.width(), box.y(), thin, box.height(), 0, palette.line());
    }

    private static Node child(Node section, String type) {
        return section == null ? null : section.child(type);
    }
}
