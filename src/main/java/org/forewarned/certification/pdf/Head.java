package org.forewarned.certification.pdf;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.certification.CertificateSheet.Kind;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.platform.pdf.Breaker;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Line;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Shaper;
import org.forewarned.platform.pdf.Tags;

/** The upper part: what this is, whose it is, for which module, and what its holder is now able to do. */
final class Head {

    private static final float BULLET = 13;
    private static final float LEAST_SCALE = 0.66f;

    private final Design design;
    private final boolean rightToLeft;
    private final float scale;
    private final Paragraph kind;
    private final Paragraph name;
    private final Paragraph what;
    private final Paragraph module;
    private final Paragraph able;
    private final List<Paragraph> objectives = new ArrayList<>();

    private Head(Design design, Words words, CertificateSheet sheet, Paragraph name, float scale) {
        this.design = design;
        this.rightToLeft = words.rightToLeft();
        this.scale = scale;
        boolean passed = sheet.kind() == Kind.PASSED;
        Sizes sizes = design.sizes();
        Colours colours = design.colours();
        float width = design.column().width();
        kind = Paragraph.of(Role.TEXT, words.say(passed ? "kind-passed" : "kind-attended"), width, sizes.kind() * scale, 1.3f, colours.soft(), rightToLeft);
        this.name = name;
        what = Paragraph.of(Role.TEXT, words.say(passed ? "what-passed" : "what-attended"), width, sizes.what() * scale, 1.3f, colours.soft(), rightToLeft);
        float size = sizes.module() * scale;
        module = new Paragraph(title(sheet.module(), width, size, rightToLeft), size, size * 1.2f, colours.accent());
        float small = sizes.objective() * Math.max(scale, 0.75f);
        able = Paragraph.of(Role.STRONG, words.say("objectives"), width, small, 1.45f, colours.ink(), rightToLeft);
        for (String objective : sheet.objectives()) {
            objectives.add(Paragraph.of(Role.TEXT, objective, width - BULLET, small, 1.4f, colours.ink(), rightToLeft));
        }
    }

    /** A title with a colon breaks after it, if it must break. */
    private static List<Line> title(String title, float width, float size, boolean rightToLeft) {
        List<Line> lines = Breaker.balance(List.of(new Piece(Role.HEADING, title)), width, size, rightToLeft);
        int colon = title.indexOf(": ");
        if (lines.size() == 2 && colon > 0) {
            Line first = Shaper.line(Role.HEADING, title.substring(0, colon + 1), rightToLeft);
            Line second = Shaper.line(Role.HEADING, title.substring(colon + 2), rightToLeft);
            if (Math.max(first.width(size), second.width(size)) <= width) {
                return List.of(first, second);
            }
        }
        return lines;
    }

    /** The largest that fits. When even the smallest does not, objectives are left out from the end; the module's page has them all. */
    static Head fitting(Design design, Words words, CertificateSheet sheet, float height) {
        String holder = sheet.holder().orElseGet(() -> words.say("no-name"));
        Paragraph name = HolderName.set(holder, design.column().width(), design.sizes(), design.colours().ink(), words.rightToLeft());
        Head head = null;
        for (float scale = 1; scale > LEAST_SCALE; scale -= 0.06f) {
            head = new Head(design, words, sheet, name, scale);
            if (head.height() <= height) {
                return head;
            }
        }
        while (head.height() > height && !head.objectives.isEmpty()) {
            head.objectives.remove(head.objectives.size() - 1);
        }
        return head;
    }

    float height() {
        float list = objectives.isEmpty() ? 0 : gap(9) + able.height() + gap(1);
        for (Paragraph objective : objectives) {
            list += objective.height() + gap(1.5f);
        }
        return kind.height() + gap(3) + name.height() + gap(3) + what.height() + gap(4) + module.height() + list;
    }

    private float gap(float points) {
        return points * scale;
    }

    void draw(Ink ink, Tags tags, float top) {
        Column column = design.column();
        float y = top;
        y = paragraph(ink, tags.add("H1"), kind, y) + gap(3);
        y = paragraph(ink, tags.add("P"), name, y) + gap(3);
        y = paragraph(ink, tags.add("P"), what, y) + gap(4);
        y = paragraph(ink, tags.add("H2"), module, y) + gap(9);
        if (objectives.isEmpty()) {
            return;
        }
        y = paragraph(ink, tags.add("P"), able, y) + gap(1);
        PdfStructureElement list = tags.add("L");
        for (Paragraph objective : objectives) {
            ink.beginDecoration();
            ink.dot(column.x(4, 0, rightToLeft), objective.base(y) - objective.size() * 0.3f, 1.7f, design.colours().accent());
            ink.end();
            ink.begin(tags.add(tags.add(list, "LI"), "LBody"));
            objective.draw(ink, column, BULLET, y, rightToLeft);
            ink.end();
            y += objective.height() + gap(1.5f);
        }
    }

    private float paragraph(Ink ink, PdfStructureElement element, Paragraph paragraph, float top) {
        ink.begin(element);
        paragraph.draw(ink, design.column(), 0, top, rightToLeft);
        ink.end();
        return top + paragraph.height();
    }
}
