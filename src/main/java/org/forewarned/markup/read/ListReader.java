package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.KeyPoints;
import org.forewarned.markup.Span;
import org.forewarned.markup.Steps;
import org.forewarned.markup.read.Said.Where;

/** Reads {@code steps} (a numbered list) and {@code key-points} (a list). */
final class ListReader {
    private final Sheet sheet;
    private final Outline.Fence fence;

    ListReader(Sheet sheet, Outline.Fence fence) {
        this.sheet = sheet;
        this.fence = fence;
    }

    Block read(Span span) {
        boolean steps = fence.name.equals("steps");
        Passage passage = Passage.body(sheet, fence);
        List<Fragment> items = new ArrayList<>();
        for (Node node = passage.document.getFirstChild(); node != null; node = node.getNext()) {
            if (steps ? node instanceof OrderedList : node instanceof BulletList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(Paragraphs.item(passage, item, Where.ACTION));
                }
            } else {
                passage.error(node, "list-only", "Only a " + (steps ? "numbered list (1. 2. 3.)" : "list with hyphens") + " stands in "
                        + fence.name + ". Put other text outside.");
            }
        }
        if (items.isEmpty()) {
            sheet.error(fence.offset, "empty-block", "Nothing stands in this " + fence.name + ". Write a list before the closing :::.");
        }
        return steps ? new Steps(span, List.copyOf(items)) : new KeyPoints(span, 2, List.copyOf(items));
    }
}
