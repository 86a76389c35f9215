package org.forewarned.markup;

import java.util.List;

/**
 * A practice message: the learner marks what makes them wary, then each marked phrase is explained.
 *
 * @param from       who seems to send it, plain text; may be empty
 * @param subject    plain text; may be empty
 * @param title      name of the exercise, plain text; may be empty
 * @param paragraphs what it says; each paragraph is a list of parts in reading order
 */
public record Message(Span span, String id, Kind kind, String from, String subject, String title, List<List<Part>> paragraphs)
        implements Block {

    /** What kind of message it imitates. */
    public enum Kind {
        SMS, EMAIL, CHAT, CALL, POST, NOTICE;

        /** The word in module files: {@code sms}. */
        public String slug() {
            return Slug.of(this);
        }
    }

    /** All parts in reading order. */
    public List<Part> parts() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
