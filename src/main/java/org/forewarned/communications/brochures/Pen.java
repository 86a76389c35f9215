package org.forewarned.communications.brochures;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.forewarned.platform.pdf.Art;
import org.forewarned.platform.pdf.Line;
import org.forewarned.platform.pdf.Paragraph;

/** Collects what is drawn on the sides of one sheet. Parts of the structure stand in the order in which they are first used. */
final class Pen {

    private final boolean rightToLeft;
    private final List<List<Mark>> sides = new ArrayList<>();
    private final Set<Node> nodes = new LinkedHashSet<>();
    private List<Mark> side;

    Pen(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /** What follows is drawn on this side, from 0. */
    void on(int number) {
        while (sides.size() <= number) {
            sides.add(new ArrayList<>());
        }
        side = sides.get(number);
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** Lines between {@code left} and {@code left + width}, from the edge where reading begins. @param node null for decoration */
    void text(Node node, Paragraph paragraph, float left, float top, float width) {
        use(node);
        float y = paragraph.base(top);
        List<Line> lines = paragraph.lines();
        for (int i = 0; i < lines.size(); i++) {
            float long_ = lines.get(i).width(paragraph.size());
            side.add(new Mark.Text(node, lines.get(i), rightToLeft ? left + width - long_ : left, y + i * paragraph.leading(), paragraph.size(), paragraph.colour(),
                    i < lines.size() - 1));
        }
    }

    void box(float left, float top, float width, float height, float radius, int colour) {
        Shape shape = radius > 0 ? new RoundRectangle2D.Float(left, top, width, height, 2 * radius, 2 * radius) : new Rectangle2D.Float(left, top, width, height);
        side.add(new Mark.Fill(Art.Layer.of(shape, colour, 1)));
    }

    /** @param node null for decoration */
    void art(Node node, Art art, float left, float top, float width, float height, float radius) {
        use(node);
        side.add(new Mark.Drawn(node, art, left, top, width, height, radius));
    }

    void link(Node node, String uri, String words, float left, float top, float width, float height) {
        use(node);
        side.add(new Mark.Link(node, uri, words, left, top, width, height));
    }

    private void use(Node node) {
        if (node != null) {
            use(node.parent());
            nodes.add(node);
        }
    }

    List<List<Mark>> sides() {
        return sides;
    }

    Set<Node> nodes() {
        return nodes;
    }
}
