package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some words of a file in our markup: paragraphs and lists of lines, each already safe where it stands. */
record Prose(List<Block> blocks) {

    static final Prose NONE = new Prose(List.of());

    /** How its lines stand. */
    enum Kind { PARAGRAPH, BULLETS, NUMBERS }

    /** @param lines of a paragraph, or a list's items */
    record Block(Kind kind, List<String> lines) {

        Block {
            lines = List.copyOf(lines);
        }

        private String text() {
            return switch (kind) {
                case PARAGRAPH -> String.join("\\\n", lines);
                case BULLETS -> lines.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
                case NUMBERS -> IntStream.range(0, lines.size()).mapToObj(i -> i + 1 + ". " + lines.get(i)).collect(Collectors.joining("\n"));
            };
        }

        /** A list as lines of a paragraph, for where a list would be taken for the choices. */
        private Block flat() {
            return switch (kind) {
                case PARAGRAPH -> this;
                case BULLETS -> new Block(Kind.PARAGRAPH, lines.stream().map(item -> "– " + item).toList());
                case NUMBERS -> new Block(Kind.PARAGRAPH, IntStream.range(0, lines.size()).mapToObj(i -> i + 1 + "\\. " + lines.get(i)).toList());
            };
        }
    }

    Prose {
        blocks = List.copyOf(blocks);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** All in one line: a choice. */
    String line() {
        return blocks.stream().flatMap(block -> block.lines.stream()).collect(Collectors.joining(" "));
    }

    /** Under a choice. */
    String feedback() {
        return text(blocks);
    }

    /** Above the choices: nothing there may be taken for them. */
    String stem() {
        return text(blocks.stream().map(Block::flat).toList());
    }

    /** Below the choices, from which a paragraph divides it. */
    String explanation() {
        List<Block> all = new ArrayList<>(blocks);
        if (!all.isEmpty()) {
            all.set(0, all.get(0).flat());
        }
        return text(all);
    }

    /** These words, then others. */
    Prose and(Prose more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(more.blocks);
        return new Prose(all);
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
