package org.forewarned.communications.brochures;

import java.util.List;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;

/** What lies on top: a picture, the name of the site, a heading and a sentence. The picture is above in a tall box, at the end in a wide one. */
final class FrontSetter {

    private static final float WIDE = 0.46f;

    private final Copy copy;
    private final Shelves shelves;
    private final Palette palette;
    private final Form.Type type;
    private final boolean forScreens;

    FrontSetter(Copy copy, Shelves shelves, Palette palette, Form.Type type, boolean forScreens) {
        this.copy = copy;
        this.shelves = shelves;
        this.palette = palette;
        this.type = type;
        this.forScreens = forScreens;
    }

    private record Texts(Paragraph brand, Paragraph heading, Paragraph lead, Paragraph foot, float mark) {

        float height(float gap) {
            return mark + 1.6f * gap + heading.height() + gap + lead.height() + gap + foot.height();
        }
    }

    boolean fits(Form.Box box) {
        Texts texts = texts(box);
        return texts.height(type.lead()) <= box.height() - 2 * box.pad() - (isTall(box) ? pictureHeight(box, texts) : 0);
    }

    private static boolean isTall(Form.Box box) {
        return box.height() > box.width() * 1.1f;
    }

    /** As tall as the words leave it; in a tall box at least a quarter of it. */
    private float pictureHeight(Form.Box box, Texts texts) {
        float room = box.height() - 2 * box.pad() - texts.height(type.lead());
        return Math.max(box.height() * 0.25f, Math.min(box.width() * 0.64f, room));
    }

    private Texts texts(Form.Box box) {
        float width = (isTall(box) ? box.width() : box.width() * (1 - WIDE)) - 2 * box.pad();
        Form.Ground ground = box.ground();
        List<Piece> lead = copy.front().text().isEmpty() ? List.of(new Piece(Role.TEXT, " ")) : copy.front().text().get(0).texts().get(0);
        Piece foot = forScreens ? new Piece(Role.STRONG, copy.learn().address()) : new Piece(Role.TEXT, copy.topic() + " · " + copy.place());
        float mark = type.lead() * 1.9f;
        return new Texts(of(List.of(new Piece(Role.HEADING, copy.brand())), width - mark * 1.3f, type.lead() * 1.05f, 1, palette.ink(ground)),
                of(List.of(new Piece(Role.HEADING, copy.front().heading())), width, type.front(), 1.14f, palette.heading(ground)),
                of(lead, width, type.lead(), 1.42f, palette.ink(ground)), of(List.of(foot), width, forScreens ? type.lead() : type.text(), 1.35f, palette.soft(ground)), mark);
    }

    private Paragraph of(List<Piece> pieces, float width, float size, float leading, int colour) {
        return Paragraph.of(pieces, width, size, leading, colour, copy.rightToLeft());
    }

    /** @param bled left, top, width and height of the box with what is trimmed off */
    void paint(Pen pen, Form.Box box, float x, float[] bled) {
        Texts texts = texts(box);
        Node section = Node.top("Sect");
        float top = box.y();
        float left = x;
        float width = box.width();
        Node figure = section.figure(copy.front().alternative());
        if (isTall(box)) {
            float tall = pictureHeight(box, texts);
            pen.art(figure, shelves.picture(copy.front().picture()), bled[0], bled[1], bled[2], box.y() + tall - bled[1], 0);
            top += tall;
        } else {
            float wide = box.width() * WIDE;
            width -= wide;
            if (pen.rightToLeft()) {
                pen.art(figure, shelves.picture(copy.front().picture()), bled[0], bled[1], x + wide - bled[0], bled[3], 0);
                left += wide;
            } else {
                pen.art(figure, shelves.picture(copy.front().picture()), x + width, bled[1], bled[0] + bled[2] - x - width, bled[3], 0);
            }
        }
        words(pen, section, texts, new float[] {left + box.pad(), top + box.pad(), width - 2 * box.pad(), box.y() + box.height() - box.pad()});
    }

    /** @param room left, top, width and bottom */
    private void words(Pen pen, Node section, Texts texts, float[] room) {
        float left = room[0];
        float y = room[1];
        float width = room[2];
        pen.art(null, shelves.mark(), pen.rightToLeft() ? left + width - texts.mark() : left, y, texts.mark(), texts.mark(), 0);
        float indent = texts.mark() * 1.3f;
        pen.text(section.child("P"), texts.brand(), pen.rightToLeft() ? left : left + indent, y + (texts.mark() - texts.brand().height()) / 2, width - indent);
        y += texts.mark() + 1.6f * type.lead();
        pen.text(section.child("H1"), texts.heading(), left, y, width);
        y += texts.heading().height() + type.lead();
        pen.text(section.child("P"), texts.lead(), left, y, width);
        pen.text(section.child("P"), texts.foot(), left, room[3] - texts.foot().height(), width);
    }
}
