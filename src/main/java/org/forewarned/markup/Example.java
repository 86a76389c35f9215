package org.forewarned.markup;

/**
 * A made-up case that shows what is meant.
 *
 * @param title plain text; may be empty
 * @param level heading level that fits its place
 * @param body  block HTML
 */
public record Example(Span span, String title, int level, Fragment body) implements Block {
}
