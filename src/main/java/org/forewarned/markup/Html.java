package org.forewarned.markup;

import java.util.List;
import org.forewarned.markup.html.Blocks;
import org.forewarned.markup.html.HelplineList;
import org.forewarned.markup.html.NamedNumbers;
import org.forewarned.markup.html.SourceList;

/**
 * Writes blocks as HTML, in the classes of the look. What is safe was decided when the file was read; here gaps are filled
 * and nation and audience are chosen. Labels come from {@code content/texts/…/markup.properties}.
 */
public final class Html {
    private Html() {
    }

    /** The HTML of one block. @throws IllegalArgumentException for a block that is {@link Block#interactive()} */
    public static String render(Block block, Rendering rendering) {
        StringBuilder out = new StringBuilder();
        write(out, block, rendering);
        return out.toString();
    }

    /** Writes the HTML of one block. @throws IllegalArgumentException for a block that is {@link Block#interactive()} */
    public static void write(StringBuilder out, Block block, Rendering rendering) {
        new Blocks(out, rendering).write(block);
    }

    /**
     * These helplines as a list: those of the page's nation, or of all nations under headings of this level, and how sure the
     * numbers are. In the order given.
     */
    public static String helplines(List<ShownHelpline> helplines, int level, Rendering rendering) {
        StringBuilder out = new StringBuilder();
        new HelplineList(out, rendering).lists(helplines, level);
        return out.toString();
    }

    /**
     * How sure the numbers are that the lesson's sentences name. Empty where none of them stands on this page unconfirmed, or a list of
     * helplines says it there.
     */
    public static String numbers(Lesson lesson, Rendering rendering) {
        StringBuilder out = new StringBuilder();
        NamedNumbers.write(out, lesson, rendering);
        return out.toString();
    }

    /** The list of sources that footnotes lead to (an {@code ol} without a heading); empty without sources. */
    public static String sources(List<Source> sources, Rendering rendering) {
        StringBuilder out = new StringBuilder();
        SourceList.write(out, sources, rendering);
        return out.toString();
    }
}
