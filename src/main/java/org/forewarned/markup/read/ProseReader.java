package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Span;
import org.forewarned.markup.read.Said.Where;

/** Reads the text between blocks: each heading begins a piece of its own. */
final class ProseReader {
    private final Sheet sheet;
    private final Levels levels;
    private final boolean ticks;
    private final List<Block> found = new ArrayList<>();

    ProseReader(Sheet sheet, Levels levels, boolean ticks) {
        this.sheet = sheet;
        this.levels = levels;
        this.ticks = ticks;
    }

    List<Block> read(Outline.Stretch stretch) {
        found.clear();
        Passage passage = Passage.lines(sheet, stretch.from(), stretch.to());
        Node node = passage.document.getFirstChild();
        while (node != null) {
            Node behind = node.getNext();
            while (behind != null && !(behind instanceof Heading)) {
                behind = behind.getNext();
            }
            section(passage, node, behind);
            node = behind;
        }
        return List.copyOf(found);
    }

    private void section(Passage passage, Node from, Node behind) {
        Node last = behind == null ? from.getParent().getLastChild() : behind.getPrevious();
        int start = passage.offset(from);
        Span span = sheet.span(sheet.lines.of(start), sheet.lines.of(Math.max(start, passage.end(last) - 1)));
        if (!(from instanceof Heading heading)) {
            Fragment body = Paragraphs.between(passage, from, behind, Where.TEXT, ticks);
            if (!body.isEmpty()) {
                found.add(new Prose(span, "", "", 0, body));
            }
            return;
        }
        int level = level(passage, heading);
        Attributes attributes = Trailing.take(passage, heading);
        Fragment words = Inlines.of(passage, heading, Where.HEADING);
        String anchor = anchor(attributes, words.plain(), passage.offset(heading));
        Fragment body = new Fragment.Builder().markup("<h" + level + " id=\"" + anchor + "\">").add(words)
                .markup("</h" + level + ">").space()
                .add(Paragraphs.between(passage, heading.getNext(), behind, Where.TEXT, ticks)).build();
        found.add(new Prose(span, anchor, words.plain(), level, body));
    }

    private int level(Passage passage, Heading heading) {
        int marks = heading.getLevel();
        if (marks == 1) {
            passage.error(heading, "heading-one", "Begin headings with ##: the page's own heading is the lesson's title.");
        } else if (marks > 4) {
            passage.error(heading, "heading-deep", "Use ##, ### or ####: deeper headings are hard to follow.");
        } else if (levels.skips(marks)) {
            passage.error(heading, "heading-skip", "This heading leaves a level out. Use one # fewer.");
        }
        return levels.heading(marks);
    }

    private String anchor(Attributes attributes, String words, int offset) {
        if (attributes.id().isEmpty()) {
            return sheet.anchor(words);
        }
        if (!sheet.anchors.add(attributes.id())) {
            sheet.error(attributes.offset(), "id-twice", "The id \"" + attributes.id() + "\" is used above or belongs to the page. Choose another.");
            return sheet.anchor(words);
        }
        return attributes.id();
    }
}
