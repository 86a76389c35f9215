package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Part.Mark;
import org.forewarned.markup.Span;
import org.forewarned.markup.read.Said.Where;

/** Reads a practice message: paragraphs of text in which phrases are marked as clue or as fine. */
final class MessageReader {
    private static final int PARTS = 60;

    private final Sheet sheet;
    private final Outline.Fence fence;
    private final List<List<Part>> paragraphs = new ArrayList<>();
    private int marked;
    private int clues;

    MessageReader(Sheet sheet, Outline.Fence fence) {
        this.sheet = sheet;
        this.fence = fence;
    }

    Optional<Block> read(Span span) {
        Attributes attributes = fence.attributes;
        for (String key : List.of("from", "subject")) {
            attributes.value(key).ifPresent(value -> sheet.said(value.text(), value.offset(), Where.MESSAGE));
        }
        Passage passage = Passage.body(sheet, fence);
        for (Node node = passage.document.getFirstChild(); node != null; node = node.getNext()) {
            block(passage, node);
        }
        rules(attributes);
        return attributes.id().isEmpty() ? Optional.empty() : Optional.of(new Message(span, attributes.id(),
                Bodies.kind(Message.Kind.values(), attributes.get("kind"), Message.Kind.SMS), attributes.get("from"),
                attributes.get("subject"), attributes.get("title"), List.copyOf(paragraphs)));
    }

    private void rules(Attributes attributes) {
        if (clues < 2) {
            sheet.error(fence.offset, "few-clues", "Mark at least two warning signs: [words](clue \"Why it is one\").");
        }
        if (marked - clues < 2) {
            sheet.error(fence.offset, "few-fine", "Mark at least two harmless phrases: [words](fine \"Why it is none\"). So nothing gives itself away by being marked.");
        }
        if (marked > PARTS) {
            sheet.error(fence.offset, "too-many-clues", "Mark at most " + PARTS + " phrases.");
        }
        if (!attributes.get("subject").isEmpty() && !attributes.get("kind").equals("email")) {
            sheet.error(attributes.offset("subject"), "message-subject", "Only an e-mail has a subject: add kind=email or delete it.");
        }
    }

    private void block(Passage passage, Node node) {
        if (node instanceof Paragraph) {
            paragraph(passage, node, "");
        } else if (node instanceof ListBlock) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                for (Node inner = item.getFirstChild(); inner != null; inner = inner.getNext()) {
                    if (inner instanceof Paragraph) {
                        paragraph(passage, inner, "• ");
                    } else {
                        wrong(passage, inner);
                    }
                }
            }
        } else {
            wrong(passage, node);
        }
    }

    private static void wrong(Passage passage, Node node) {
        passage.error(node, "message-text", "A message has paragraphs and simple lists only.");
    }

    private void paragraph(Passage passage, Node paragraph, String lead) {
        List<Part> parts = new ArrayList<>();
        if (!lead.isEmpty()) {
            parts.add(new Part(0, Fragment.plain(lead), Mark.NONE, Fragment.EMPTY));
        }
        Node from = paragraph.getFirstChild();
        for (Node node = from; node != null; node = node.getNext()) {
            if (node instanceof Link link && (link.getDestination().equals("clue") || link.getDestination().equals("fine"))) {
                plain(passage, from, node, parts);
                parts.add(marked(passage, link));
                from = node.getNext();
            }
        }
        plain(passage, from, null, parts);
        paragraphs.add(List.copyOf(parts));
    }

    private static void plain(Passage passage, Node from, Node behind, List<Part> parts) {
        Fragment text = from == behind ? Fragment.EMPTY : Inlines.between(passage, from, behind, Where.MESSAGE);
        if (!text.isEmpty()) {
            parts.add(new Part(0, text, Mark.NONE, Fragment.EMPTY));
        }
    }

    private Part marked(Passage passage, Link link) {
        boolean clue = link.getDestination().equals("clue");
        String reason = link.getTitle() == null ? "" : link.getTitle().strip();
        if (reason.isEmpty()) {
            passage.error(link, "no-reason", "Say in quotation marks why: [words](" + link.getDestination() + " \"…\").");
        }
        if (link.getFirstChild() == null) {
            passage.error(link, "empty-link", "Write the marked words in the brackets.");
        }
        marked++;
        clues += clue ? 1 : 0;
        sheet.said(reason, passage.offset(link), Where.FEEDBACK);
        return new Part(marked, Inlines.of(passage, link, Where.MESSAGE), clue ? Mark.CLUE : Mark.FINE, Fragment.plain(reason));
    }
}
