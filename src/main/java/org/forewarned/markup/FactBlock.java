package org.forewarned.markup;

/**
 * A figure that is kept in {@code content/facts}, with its place, period, source and date.
 *
 * @param ref the fact's id
 */
public record FactBlock(Span span, String ref) implements Block {
}
