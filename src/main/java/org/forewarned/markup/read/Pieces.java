package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.Problems;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.SourcePiece.Kind;
import org.forewarned.markup.Span;

/** Cuts a text file into the pieces that an editor shows one below the other. */
public final class Pieces {

    private final Sheet sheet;
    private final String text;
    private final List<SourcePiece> pieces = new ArrayList<>();

    private Pieces(String file, String text) {
        this.text = text;
        this.sheet = new Sheet(new TextFile(file, text), new Problems(), new Findings());
    }

    /** The pieces of this file. What is wrong in it is not said here. */
    public static List<SourcePiece> of(String file, String text) {
        return new Pieces(file, text).run();
    }

    private List<SourcePiece> run() {
        int from = FrontMatter.read(sheet).body();
        if (from > 0) {
            text(Kind.FRONT, 0, from - 1);
        }
        for (Outline part : Cutter.cut(sheet, from)) {
            if (part instanceof Outline.Stretch stretch) {
                sections(stretch);
            } else if (part instanceof Outline.Fence fence) {
                block(fence);
            }
        }
        return List.copyOf(pieces);
    }

    /** Running text, a piece for each heading. */
    private void sections(Outline.Stretch stretch) {
        CodeFence code = new CodeFence();
        int from = stretch.from();
        for (int line = stretch.from(); line <= stretch.to(); line++) {
            boolean heading = !code.isOpen() && text.startsWith("#", sheet.lines.start(line));
            code.take(text, sheet.lines.start(line), sheet.lines.end(line));
            if (heading && line > from) {
                text(Kind.TEXT, from, line - 1);
                from = line;
            }
        }
        text(Kind.TEXT, from, stretch.to());
    }

    private void text(Kind kind, int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && sheet.lines.blank(from)) {
            from++;
        }
        while (to >= from && sheet.lines.blank(to)) {
            to--;
        }
        if (from <= to) {
            Span span = sheet.span(from, to);
            String whole = text.substring(span.start(), span.end());
            pieces.add(new SourcePiece(kind, span, whole, "", "", Map.of(), whole));
        }
    }

    private void block(Outline.Fence fence) {
        Span span = sheet.span(fence.open, fence.close);
        Map<String, String> attributes = new LinkedHashMap<>();
        fence.attributes.all().forEach((key, value) -> attributes.put(key, value.text()));
        String body = fence.bodyFrom() > fence.bodyTo() ? "" : text.substring(sheet.lines.start(fence.bodyFrom()), sheet.lines.end(fence.bodyTo()));
        pieces.add(new SourcePiece(Kind.BLOCK, span, text.substring(span.start(), span.end()), fence.name, fence.attributes.id(), attributes, body));
    }
}
