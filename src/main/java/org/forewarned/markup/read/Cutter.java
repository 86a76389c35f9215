package org.forewarned.markup.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.forewarned.markup.BlockSchema;

/** Cuts a file at its {@code :::} lines. Inside fenced code they are text; anywhere else they open and close blocks. */
final class Cutter {
    private static final int BLOCKS = 500;
    private static final int DEPTH = 6;

    private final Sheet sheet;
    private final List<Outline> top = new ArrayList<>();
    private final Deque<Outline.Fence> open = new ArrayDeque<>();
    private final CodeFence code = new CodeFence();
    private int codeLine;
    private int textFrom = -1;
    private int blocks;

    private Cutter(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The tree of the lines from this one on. */
    static List<Outline> cut(Sheet sheet, int fromLine) {
        return new Cutter(sheet).run(fromLine);
    }

    private List<Outline> run(int fromLine) {
        int count = sheet.lines.count();
        for (int line = fromLine; line < count; line++) {
            int start = sheet.lines.start(line);
            int end = sheet.lines.end(line);
            int colons = code.isOpen() ? -1 : colons(start, end);
            if (colons >= 0) {
                endText(line);
                fence(line, colons, end);
                continue;
            }
            boolean was = code.isOpen();
            code.take(sheet.text, start, end);
            codeLine = !was && code.isOpen() ? line : codeLine;
            if (textFrom < 0) {
                textFrom = line;
            }
        }
        endText(count);
        if (code.isOpen()) {
            sheet.error(sheet.lines.start(codeLine), "unclosed-code", "This code is never closed. Add a line with the same ``` or ~~~ where it ends.");
        }
        for (Outline.Fence fence : open) {
            fence.close = count - 1;
            sheet.error(fence.offset, "unclosed-block", "The block \"" + Nearest.shown(fence.name) + "\" is never closed. Add a line with ::: where it ends.");
        }
        return top;
    }

    /** Where {@code :::} begins in this line; -1 if it does not begin with it. */
    private int colons(int start, int end) {
        int i = start;
        while (i < end && (sheet.text.charAt(i) == ' ' || sheet.text.charAt(i) == '\t')) {
            i++;
        }
        return sheet.text.startsWith(":::", i) && i + 3 <= end ? i : -1;
    }

    private void endText(int line) {
        if (textFrom >= 0 && textFrom < line) {
            inside().add(new Outline.Stretch(textFrom, line - 1));
        }
        textFrom = -1;
    }

    private List<Outline> inside() {
        return open.isEmpty() ? top : open.peek().inside;
    }

    private void fence(int line, int colons, int end) {
        String rest = sheet.text.substring(colons + 3, end).strip();
        if (rest.isEmpty()) {
            close(line, colons);
            return;
        }
        if (rest.startsWith(":")) {
            sheet.error(colons, "block-line", "A block begins and ends with exactly three colons.");
            rest = rest.replaceFirst("^:+\\s*", "");
            if (rest.isEmpty()) {
                close(line, colons);
                return;
            }
        }
        int name = sheet.text.indexOf(rest, colons);
        int behind = 0;
        while (behind < rest.length() && rest.charAt(behind) != ' ' && rest.charAt(behind) != '\t' && rest.charAt(behind) != '{') {
            behind++;
        }
        String word = rest.substring(0, behind);
        Attributes attributes = Attributes.read(sheet, name + behind, end);
        open(new Outline.Fence(word, attributes, line, colons));
    }

    private void open(Outline.Fence fence) {
        if (++blocks > BLOCKS) {
            if (blocks == BLOCKS + 1) {
                sheet.error(fence.offset, "too-many-blocks", "There are too many blocks: at most " + BLOCKS + " in a file.");
            }
        } else if (open.size() >= DEPTH) {
            sheet.error(fence.offset, "block-depth", "Blocks are nested too deeply here. Close the ones before with :::.");
        } else {
            inside().add(fence);
            if (BlockSchema.named(fence.name).isEmpty()) {
                sheet.error(fence.offset, "unknown-block", "There is no block \"" + Nearest.shown(fence.name) + "\". "
                        + Nearest.suggest(fence.name, BlockSchema.all().stream().map(BlockSchema::name).toList()));
            }
        }
        open.push(fence);
    }

    private void close(int line, int colons) {
        if (open.isEmpty()) {
            sheet.error(colons, "nothing-to-close", "This ::: closes no block. Delete it, or add the line that opens the block.");
            return;
        }
        Outline.Fence fence = open.pop();
        fence.close = line;
        fence.closed = true;
    }
}
