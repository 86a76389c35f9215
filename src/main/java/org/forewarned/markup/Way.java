package org.forewarned.markup;

/**
 * A decision that leads on to another step.
 *
 * @param label  inline HTML
 * @param target id of a step of the same scenario
 */
public record Way(Fragment label, String target) {
}
