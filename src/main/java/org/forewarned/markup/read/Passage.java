package org.forewarned.markup.read;

import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A stretch of a file, parsed as CommonMark, whose nodes know their places in the file. */
final class Passage {
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(16).maxInlineNesting(24).build();

    final Sheet sheet;
    final Node document;
    private final int base;

    private Passage(Sheet sheet, Node document, int base) {
        this.sheet = sheet;
        this.document = document;
        this.base = base;
    }

    /** These lines, from and to inclusive. */
    static Passage lines(Sheet sheet, int from, int to) {
        return parse(sheet, from > to ? "" : sheet.text.substring(sheet.lines.start(from), sheet.lines.end(to)),
                sheet.lines.start(from));
    }

    /** The body of a block; blocks in it are left out. */
    static Passage body(Sheet sheet, Outline.Fence fence) {
        if (fence.bodyFrom() > fence.bodyTo()) {
            return parse(sheet, "", fence.offset);
        }
        int start = sheet.lines.start(fence.bodyFrom());
        StringBuilder text = new StringBuilder(sheet.text.substring(start, sheet.lines.end(fence.bodyTo())));
        for (Outline part : fence.inside) {
            if (part instanceof Outline.Fence inner) {
                for (int i = sheet.lines.start(inner.open); i < sheet.lines.end(inner.close); i++) {
                    char c = text.charAt(i - start);
                    text.setCharAt(i - start, c == '\n' || c == '\r' ? c : ' ');
                }
            }
        }
        return parse(sheet, text.toString(), start);
    }

    private static Passage parse(Sheet sheet, String text, int base) {
        try {
            return new Passage(sheet, PARSER.parse(text), base);
        } catch (RuntimeException | StackOverflowError unreadable) {
            sheet.error(base, "unreadable", "This text can't be read. Make it simpler: fewer brackets, stars and nested lists.");
            return new Passage(sheet, new Document(), base);
        }
    }

    /** Where a node begins in the file. */
    int offset(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return base + spans.get(0).getInputIndex();
            }
        }
        return base;
    }

    /** Where a block node ends in the file. */
    int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return offset(node);
        }
        SourceSpan last = spans.get(spans.size() - 1);
        return base + last.getInputIndex() + last.getLength();
    }

    void error(Node node, String code, String message) {
        sheet.error(offset(node), code, message);
    }

    void warning(Node node, String code, String message) {
        sheet.warning(offset(node), code, message);
    }
}
