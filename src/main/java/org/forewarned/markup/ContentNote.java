package org.forewarned.markup;

/**
 * Says, short and factually, what a lesson speaks of, before it does.
 *
 * @param level heading level that fits its place
 * @param body  block HTML
 */
public record ContentNote(Span span, int level, Fragment body) implements Block {
}
