package org.forewarned.markup;

/**
 * Whom to ring about a topic, in the learner's nation.
 *
 * @param topic as in {@code content/helplines}
 * @param kind  help or report
 * @param level heading level that fits its place
 * @param lead  what stands above the list (block HTML); may be empty
 */
public record HelplinesBlock(Span span, String topic, HelplineKind kind, int level, Fragment lead) implements Block {
}
