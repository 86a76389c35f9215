package org.forewarned.markup;

/**
 * A picture with its alternative text.
 *
 * @param media   its entry in {@code media/media.yaml}
 * @param caption inline HTML; may be empty
 */
public record Image(Span span, Media media, Fragment caption) implements Block {
}
