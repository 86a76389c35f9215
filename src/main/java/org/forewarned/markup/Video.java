package org.forewarned.markup;

/**
 * A film with captions and transcript.
 *
 * @param title   plain text; may be empty
 * @param media   its entry in {@code media/media.yaml}
 * @param caption inline HTML; may be empty
 */
public record Video(Span span, String title, Media media, Fragment caption) implements Block {
}
