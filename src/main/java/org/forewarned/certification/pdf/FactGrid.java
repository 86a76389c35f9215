package org.forewarned.certification.pdf;

import com.lowagie.text.pdf.PdfStructureElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forewarned.certification.CertificateSheet;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Ink;
import org.forewarned.platform.pdf.Paragraph;
import org.forewarned.platform.pdf.Role;
import org.forewarned.platform.pdf.Tags;

/** Six facts between two rules, three to a row: a label, and under it the value. */
final class FactGrid {

    private static final int COLUMNS = 3;
    private static final float PADDING = 11;
    private static final float ROW_GAP = 9;

    private record Fact(Paragraph label, Paragraph value) {
        float height() {
            return label.height() + value.height();
        }
    }

    private final Design design;
    private final boolean rightToLeft;
    private final List<Fact> facts = new ArrayList<>();
    private final float cell;

    FactGrid(Design design, Words words, CertificateSheet sheet) {
        this.design = design;
        this.rightToLeft = words.rightToLeft();
        this.cell = design.column().width() / COLUMNS;
        add(words.say("completed"), words.date(sheet.passedOn()));
        add(words.say("valid-until"), sheet.validUntil().map((LocalDate day) -> words.date(day)).orElseGet(() -> words.say("no-end")));
        String hours = String.format(Locale.ROOT, "%.1f", Math.max(sheet.minutes() / 60.0, 0.1));
        add(words.say("learning-time"), words.say("minutes", Map.of("minutes", sheet.minutes(), "hours", hours)));
        add(words.say("version"), words.say("version-of", Map.of("version", sheet.version(), "date", words.date(sheet.versionOf()))));
        add(words.say("nation"), sheet.nation().orElseGet(() -> words.say("all-nations")));
        add(words.say("issuer"), sheet.issuer());
    }

    private void add(String label, String value) {
        Sizes sizes = design.sizes();
        float width = cell - 12;
        Paragraph words = Paragraph.of(Role.STRONG, value, width, sizes.fact(), 1.3f, design.colours().ink(), rightToLeft);
        for (float size = sizes.fact(); words.lines().size() > 1 && size > 7; size -= 0.5f) {
            words = Paragraph.of(Role.STRONG, value, width, size, 1.3f, design.colours().ink(), rightToLeft);
        }
        facts.add(new Fact(Paragraph.of(Role.TEXT, label, width, sizes.label(), 1.4f, design.colours().soft(), rightToLeft), words));
    }

    float height() {
        float height = 2 * PADDING - ROW_GAP;
        for (int row = 0; row < facts.size(); row += COLUMNS) {
            height += row(row) + ROW_GAP;
        }
        return height;
    }

    private float row(int first) {
        return (float) facts.subList(first, Math.min(first + COLUMNS, facts.size())).stream().mapToDouble(Fact::height).max().orElse(0);
    }

    void draw(Ink ink, Tags tags, float top) {
        Column column = design.column();
        ink.beginDecoration();
        ink.rule(column.left(), column.right(), top, design.colours().line());
        ink.rule(column.left(), column.right(), top + height(), design.colours().line());
        ink.end();
        PdfStructureElement list = tags.add("L");
        float y = top + PADDING;
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            float from = i % COLUMNS * cell;
            PdfStructureElement item = tags.add(list, "LI");
            ink.begin(tags.add(item, "Lbl"));
            fact.label().draw(ink, column, from, y, rightToLeft);
            ink.end();
            ink.begin(tags.add(item, "LBody"));
            fact.value().draw(ink, column, from, y + fact.label().height(), rightToLeft);
            ink.end();
            if (i % COLUMNS == COLUMNS - 1) {
                y += row(i - COLUMNS + 1) + ROW_GAP;
            }
        }
    }
}
