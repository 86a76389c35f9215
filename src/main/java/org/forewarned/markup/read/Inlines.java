package org.forewarned.markup.read;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Said.Where;

/** Writes the words of a paragraph: the only place where inline text becomes HTML. */
final class Inlines {
    private final Passage passage;
    private final Fragment.Builder out;
    private boolean inLink;

    private Inlines(Passage passage, Fragment.Builder out) {
        this.passage = passage;
        this.out = out;
    }

    /** All that stands in a paragraph, heading or link. */
    static Fragment of(Passage passage, Node parent, Where where) {
        return between(passage, parent.getFirstChild(), null, where);
    }

    /** What stands from a node on, up to and without another (null: to the end). */
    static Fragment between(Passage passage, Node from, Node behind, Where where) {
        Fragment.Builder out = new Fragment.Builder();
        Inlines inlines = new Inlines(passage, out);
        for (Node node = from; node != null && node != behind; node = node.getNext()) {
            inlines.one(node);
        }
        Fragment words = out.build();
        if (from != null) {
            passage.sheet.said(words, passage.offset(from), where);
        }
        return words;
    }

    private void all(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            one(node);
        }
    }

    private void one(Node node) {
        if (node instanceof Text text) {
            text(text, text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            out.text("\n");
        } else if (node instanceof HardLineBreak) {
            out.markup("<br>").text("\n");
        } else if (node instanceof Emphasis) {
            within("em", node);
        } else if (node instanceof StrongEmphasis) {
            within("strong", node);
        } else if (node instanceof Code code) {
            out.markup("<code>").text(code.getLiteral()).markup("</code>");
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image) {
            passage.error(node, "picture-in-text", "Write pictures as a block: ::: image {src=media/name.svg}.");
            all(node);
        } else if (node instanceof HtmlInline html) {
            passage.error(node, "raw-html", "HTML is not read here and is shown as it stands. Use CommonMark and the blocks.");
            out.text(html.getLiteral());
        } else {
            all(node);
        }
    }

    private void within(String tag, Node node) {
        out.markup("<" + tag + ">");
        all(node);
        out.markup("</" + tag + ">");
    }

    private void link(Link link) {
        if (inLink) {
            all(link);
            return;
        }
        inLink = true;
        new LinkWriter(passage, out).write(link, () -> all(link));
        inLink = false;
    }

    /** Words in which {@code [^source]} is a footnote. */
    private void text(Node node, String words) {
        int from = 0;
        for (int at = words.indexOf("[^"); at >= 0; at = words.indexOf("[^", Math.max(from, at + 2))) {
            int end = words.indexOf(']', at);
            if (end > at + 2 && end - at < 80) {
                out.text(words.substring(from, at));
                footnote(node, words.substring(at + 2, end));
                from = end + 1;
            }
        }
        out.text(words.substring(from));
    }

    private void footnote(Node node, String source) {
        if (!YamlNode.isId(source)) {
            passage.error(node, "bad-id", "\"" + Nearest.shown(source) + "\" is no source's id. Write a footnote as [^source-id].");
            out.text("[^" + source + "]");
            return;
        }
        int number = passage.sheet.cite(source, passage.offset(node));
        if (inLink) {
            return;
        }
        out.markup("<sup class=\"cite\"><a href=\"").gap(Fragment.Fill.SOURCE, source).markup("\"><span class=\"hide\">")
                .gap(Fragment.Fill.LABEL, "block.source").markup(" </span>" + number + "</a></sup>");
    }
}
