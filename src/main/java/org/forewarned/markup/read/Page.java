package org.forewarned.markup.read;

import java.util.List;
import java.util.Map;
import org.forewarned.markup.Block;
import org.forewarned.markup.BlockSchema.Place;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Problems;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Said.Where;

/**
 * A text file that was read: its front matter, its blocks, and the sources that its footnotes name, with their numbers.
 *
 * @param parts digest of the source text by block id or section anchor (see {@link Digests})
 * @param shape what a translation must mirror
 */
public record Page(String file, YamlNode front, List<Block> blocks, Fragment about, Map<String, Integer> cited,
                   Map<String, String> parts, List<Shape> shape) {

    /** Reads a lesson. */
    public static Page lesson(TextFile source, Context context, Problems problems, Findings findings) {
        return read(source, context, problems, findings, Place.LESSON);
    }

    /** Reads the questions of the assessment. */
    public static Page assessment(TextFile source, Context context, Problems problems, Findings findings) {
        return read(source, context, problems, findings, Place.ASSESSMENT);
    }

    /** Reads {@code module.md}: front matter and a few paragraphs. */
    public static Page about(TextFile source, Problems problems, Findings findings) {
        Sheet sheet = new Sheet(source, problems, findings);
        FrontMatter front = FrontMatter.read(sheet);
        for (Outline part : Cutter.cut(sheet, front.body())) {
            if (part instanceof Outline.Fence fence) {
                sheet.error(fence.offset, "block-place", "Only paragraphs stand here. Put blocks into lessons.");
            }
        }
        Passage passage = Passage.lines(sheet, Math.min(front.body(), sheet.lines.count()), sheet.lines.count() - 1);
        Fragment about = Paragraphs.of(passage, passage.document, Where.TEXT);
        if (!sheet.cited.isEmpty()) {
            sheet.error(sheet.lines.start(front.body()), "footnote-place", "Footnotes stand in lessons and questions, where their sources are listed. Take them out here.");
        }
        said(sheet, front.values());
        return new Page(source.name(), front.values(), List.of(), about, sheet.cited,
                Map.of(Digests.OPENING, Digests.of(source.text())), List.of());
    }

    private static Page read(TextFile source, Context context, Problems problems, Findings findings, Place place) {
        Sheet sheet = new Sheet(source, problems, findings);
        FrontMatter front = FrontMatter.read(sheet);
        List<Outline> outline = Cutter.cut(sheet, front.body());
        reserve(sheet, outline);
        List<Block> blocks = new BlockReader(sheet, context, place, Levels.top()).read(outline);
        said(sheet, front.values());
        return new Page(source.name(), front.values(), blocks, Fragment.EMPTY, sheet.cited,
                Digests.parts(sheet, blocks), Shape.of(sheet, outline, blocks));
    }

    /** Blocks keep their ids; headings take what is left. */
    private static void reserve(Sheet sheet, List<Outline> outline) {
        for (Outline part : outline) {
            if (part instanceof Outline.Fence fence) {
                if (!fence.attributes.id().isEmpty() && !sheet.anchors.add(fence.attributes.id())
                        && Sheet.RESERVED.contains(fence.attributes.id())) {
                    sheet.error(fence.attributes.offset(), "id-reserved", "The page itself uses the id \"" + fence.attributes.id()
                            + "\". Choose another.");
                }
                reserve(sheet, fence.inside);
            }
        }
    }

    private static void said(Sheet sheet, YamlNode front) {
        front.entries().forEach((key, value) -> {
            Where where = key.equals("action") ? Where.ACTION : Where.TITLE;
            if (value.isMap() && key.equals("objectives")) {
                value.entries().values().forEach(text -> sheet.findings.said.add(new Said(sheet.file, text.line(), text.text(""), Where.TEXT)));
            } else if (!value.isMap() && !value.isList() && value.exists()) {
                sheet.findings.said.add(new Said(sheet.file, value.line(), value.text(""), where));
            }
        });
    }
}
