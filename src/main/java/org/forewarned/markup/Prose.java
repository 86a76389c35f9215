package org.forewarned.markup;

/**
 * Running text: a heading with what follows it, or text without a heading.
 *
 * @param id      the heading's anchor in the page; empty without a heading
 * @param heading the heading's words, plain; empty without a heading. {@code body} contains it too
 * @param level   2, 3 or 4; 0 without a heading
 * @param body    block HTML
 */
public record Prose(Span span, String id, String heading, int level, Fragment body) implements Block {
}
