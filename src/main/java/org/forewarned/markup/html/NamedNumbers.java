package org.forewarned.markup.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Block;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownHelpline;

/** Says once that numbers within sentences are not confirmed yet. */
public final class NamedNumbers {
    private NamedNumbers() {
    }

    /** Writes it; nothing where it need not be said, or a list of helplines says it. */
    public static void write(StringBuilder out, Lesson lesson, Rendering page) {
        if (said(lesson.blocks(), page)) {
            return;
        }
        lesson.rung().stream().map(page::helpline).flatMap(Optional::stream).filter(line -> unsure(line) && !line.number().isEmpty() && shown(line, page))
                .map(ShownHelpline::statusDate).min(Comparator.naturalOrder()).ifPresent(oldest -> {
                    out.append("<p class=\"soft small\">");
                    Escape.text(out, page.label("block.helplines.named", page.date(oldest)));
                    out.append("</p>");
                });
    }

    private static boolean said(List<Block> blocks, Rendering page) {
        return blocks.stream().anyMatch(block -> block instanceof HelplinesBlock lines
                ? page.helplines(lines.topic(), lines.kind()).stream().anyMatch(line -> unsure(line) && shown(line, page))
                : block instanceof NationBlock nation && page.nation().map(nation.only()::contains).orElse(true) && said(nation.blocks(), page));
    }

    private static boolean unsure(ShownHelpline line) {
        return line.current() && !line.confirmed();
    }

    private static boolean shown(ShownHelpline line, Rendering page) {
        return page.nation().map(line.nations()::contains).orElse(true);
    }
}
