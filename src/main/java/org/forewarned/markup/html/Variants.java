package org.forewarned.markup.html;

import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Nation;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Rendering;

/** What is shown to learners of one nation or one kind of work. Nobody has to choose: without a choice all of it is there, labelled. */
final class Variants {
    private final StringBuilder out;
    private final Rendering page;
    private final Blocks blocks;

    Variants(StringBuilder out, Rendering page, Blocks blocks) {
        this.out = out;
        this.page = page;
        this.blocks = blocks;
    }

    void nation(NationBlock block) {
        Optional<Nation> chosen = page.nation();
        if (chosen.isPresent() && !block.only().contains(chosen.get())) {
            return;
        }
        String name = chosen.map(nation -> page.label("nation." + nation.slug()))
                .orElseGet(() -> together(block.only().stream().map(nation -> page.label("nation." + nation.slug())).toList()));
        blocks.callout("nation", block.level(), Icons.PLACE, page.label("block.nation", name), () -> {
            blocks.all(block.blocks());
            if (chosen.isPresent()) {
                link(page.nationUrl(), page.label("block.nation.other", name));
            }
        });
    }

    void audience(AudienceBlock block) {
        List<Audience> only = block.only();
        boolean chosen = only.contains(Audience.EVERYONE) || page.audience().filter(only::contains).isPresent();
        if (chosen) {
            String name = page.audience().filter(only::contains).map(this::name).orElseGet(() -> several(only));
            blocks.callout("work", block.level(), Icons.WORK, page.label("block.audience.own", name), () -> {
                blocks.all(block.blocks());
                link(page.audienceUrl(), page.label("block.audience.change"));
            });
            return;
        }
        out.append("<details class=\"work\"><summary>");
        blocks.heading(block.level(), "fold", "", page.label("block.audience", several(only)));
        out.append("</summary>");
        blocks.all(block.blocks());
        out.append("</details>");
    }

    private String several(List<Audience> only) {
        return String.join(", ", only.stream().map(this::name).toList());
    }

    private String name(Audience audience) {
        return page.label("block.for." + audience.slug());
    }

    private void link(String url, String words) {
        out.append("<p class=\"small\"><a href=\"");
        Escape.text(out, url);
        out.append("\">");
        Escape.text(out, words);
        out.append("</a></p>");
    }

    /** "A", "A and B", "A, B and C". */
    private String together(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        return page.label("block.and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }
}
