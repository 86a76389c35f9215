package org.forewarned.markup.read;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.read.Said.Where;

/** Writes paragraphs, lists and quotations: the only place where CommonMark's blocks become HTML. */
final class Paragraphs {
    private final Passage passage;
    private final Where where;
    private final String listClass;
    private final Fragment.Builder out = new Fragment.Builder();

    private Paragraphs(Passage passage, Where where, boolean ticks) {
        this.passage = passage;
        this.where = where;
        this.listClass = ticks ? " class=\"ticks\"" : "";
    }

    /** All that stands in a node. */
    static Fragment of(Passage passage, Node parent, Where where) {
        return between(passage, parent.getFirstChild(), null, where, false);
    }

    /** What stands from a node on, up to and without another (null: to the end). */
    static Fragment between(Passage passage, Node from, Node behind, Where where, boolean ticks) {
        Paragraphs paragraphs = new Paragraphs(passage, where, ticks);
        for (Node node = from; node != null && node != behind; node = node.getNext()) {
            paragraphs.one(node);
        }
        return paragraphs.out.build();
    }

    /** An item of a list: inline HTML if it is one paragraph, else block HTML. */
    static Fragment item(Passage passage, Node item, Where where) {
        Node first = item.getFirstChild();
        return first instanceof Paragraph && first.getNext() == null ? Inlines.of(passage, first, where) : of(passage, item, where);
    }

    private void one(Node node) {
        if (node instanceof Paragraph) {
            checkTable(node);
            out.markup("<p>").add(Inlines.of(passage, node, where)).markup("</p>").space();
        } else if (node instanceof ListBlock list) {
            list(list);
        } else if (node instanceof BlockQuote) {
            within("blockquote class=\"speech\"", "blockquote", node);
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral());
        } else if (node instanceof ThematicBreak) {
            out.markup("<hr>");
        } else if (node instanceof HtmlBlock html) {
            passage.error(node, "raw-html", "HTML is not read here and is shown as it stands. Use CommonMark and the blocks.");
            out.markup("<p>").text(html.getLiteral()).markup("</p>").space();
        } else if (node instanceof Heading) {
            passage.error(node, "heading-place", "A heading can't stand here. Make it bold text, or put it outside the block.");
            out.markup("<p><strong>").add(Inlines.of(passage, node, where)).markup("</strong></p>").space();
        } else if (node instanceof LinkReferenceDefinition) {
            passage.error(node, "link-definition", "Write the address at the link itself: [words](https://…). A footnote names a source and has no text.");
        }
    }

    private void list(ListBlock list) {
        boolean ordered = list instanceof OrderedList;
        Integer start = list instanceof OrderedList numbers ? numbers.getMarkerStartNumber() : null;
        out.markup(ordered ? "<ol" + (start != null && start != 1 ? " start=\"" + start + "\"" : "") + ">"
                : "<ul" + (list.getParent() instanceof ListItem ? "" : listClass) + ">");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            out.markup("<li>");
            for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
                if (list.isTight() && node instanceof Paragraph) {
                    out.add(Inlines.of(passage, node, where)).space();
                } else {
                    one(node);
                }
            }
            out.markup("</li>");
        }
        out.markup(list instanceof BulletList ? "</ul>" : "</ol>");
    }

    private void within(String open, String tag, Node node) {
        out.markup("<" + open + ">");
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            one(child);
        }
        out.markup("</" + tag + ">");
    }

    private void code(String literal) {
        out.markup("<pre><code>").text(literal).markup("</code></pre>").space();
    }

    private void checkTable(Node paragraph) {
        int from = passage.offset(paragraph);
        int line = passage.sheet.lines.of(from) + 1;
        if (line < passage.sheet.lines.count() && isTableRule(passage.sheet.lines.get(line))) {
            passage.error(paragraph, "table", "Tables are not read: they are hard to use on a phone. Write a list.");
        }
    }

    private static boolean isTableRule(String line) {
        return line.indexOf('|') >= 0 && line.indexOf("--") >= 0
                && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t');
    }
}
