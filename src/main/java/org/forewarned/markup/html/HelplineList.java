package org.forewarned.markup.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownHelpline;

/** Writes whom to ring: emergency numbers first, then the others in their order; per nation while none is chosen. */
public final class HelplineList {
    /** Where a link stands in a sentence of the texts. */
    private static final String LINK = "\uFFFC";

    private final StringBuilder out;
    private final Rendering page;

    /** Writes to this builder, for this page. */
    public HelplineList(StringBuilder out, Rendering page) {
        this.out = out;
        this.page = page;
    }

    /** The block: heading, sentence, lists, how sure the numbers are. */
    void write(HelplinesBlock block) {
        Optional<Nation> nation = page.nation();
        String key = "block.helplines." + block.kind().slug();
        out.append("<section class=\"helplines\"><h").append(block.level()).append('>');
        Escape.text(out, nation.map(one -> page.label(key + ".in", page.label("nation." + one.slug()))).orElseGet(() -> page.label(key)));
        out.append("</h").append(block.level()).append('>');
        block.lead().write(out, page);
        List<ShownHelpline> lines = new ArrayList<>(page.helplines(block.topic(), block.kind()));
        lines.sort(Comparator.comparing(line -> line.kind() != HelplineKind.EMERGENCY));
        lists(lines, Math.min(6, block.level() + 1));
        out.append("</section>");
    }

    /** These helplines for the page's nation, or for all nations under headings of this level; then how sure the numbers are. */
    public void lists(List<ShownHelpline> lines, int level) {
        Optional<Nation> nation = page.nation();
        if (nation.isPresent()) {
            list(lines.stream().filter(line -> line.nations().contains(nation.get())).toList());
            other(page.label("nation." + nation.get().slug()));
        } else {
            int all = Nation.values().length;
            list(lines.stream().filter(line -> line.nations().size() == all).toList());
            for (Nation one : Nation.values()) {
                List<ShownHelpline> own = lines.stream().filter(line -> line.nations().size() < all && line.nations().contains(one)).toList();
                if (!own.isEmpty()) {
                    out.append("<h").append(level).append(" class=\"tag\">");
                    Escape.text(out, page.label("block.nation", page.label("nation." + one.slug())));
                    out.append("</h").append(level).append('>');
                    list(own);
                }
            }
        }
        status(lines);
    }

    private void other(String name) {
        out.append("<p class=\"small\"><a href=\"");
        Escape.text(out, page.nationUrl());
        out.append("\">");
        Escape.text(out, page.label("block.nation.other", name));
        out.append("</a></p>");
    }

    private void list(List<ShownHelpline> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append("<ul class=\"lines\">");
        for (ShownHelpline line : lines) {
            String anchor = page.anchor(line);
            out.append(anchor.isEmpty() ? "<li>" : "<li id=\"" + anchor + "\">").append("<div>");
            out.append("<p class=\"h4\">");
            Tongue.words(out, line.name(), line.language(), page);
            out.append("</p>");
            if (line.current()) {
                HelplineDetails.write(out, line, page);
            } else {
                overdue();
            }
            out.append("</div>");
            if (line.current() && !line.number().isEmpty()) {
                Contact.telephone(out, line.number());
            }
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private void overdue() {
        out.append("<p class=\"soft small\">");
        String[] around = page.label("block.helpline.overdue", LINK).split(LINK, 2);
        Escape.text(out, around[0]);
        Contact.telephone(out, "999");
        Escape.text(out, around[1]);
        out.append("</p>");
    }

    private void paragraph(String look, String words) {
        out.append("<p class=\"").append(look).append("\">");
        Escape.text(out, words);
        out.append("</p>");
    }

    private void status(List<ShownHelpline> lines) {
        lines.stream().filter(ShownHelpline::current).min(Comparator.comparing(ShownHelpline::confirmed).thenComparing(ShownHelpline::statusDate))
                .ifPresent(oldest -> paragraph("soft small", page.label(oldest.confirmed() ? "block.helplines.confirmed" : "block.helplines.compiled",
                        page.date(oldest.statusDate()))));
    }
}
