package org.forewarned.markup;

/**
 * A thought to stop at. What is typed there stays in the page: it is never sent or stored.
 *
 * @param prompt block HTML
 */
public record Reflection(Span span, String id, Fragment prompt) implements Block {
}
