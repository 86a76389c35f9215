package org.forewarned.markup;

/**
 * A choice of a question, an item to order, or a pair to match.
 *
 * @param id       unique in its question
 * @param text     inline HTML; of a pair the left side
 * @param right    whether it belongs to the right answer (one and several only)
 * @param feedback block HTML for the learner who chose it; may be empty
 * @param match    inline HTML: the right side of a pair; else empty
 */
public record Choice(String id, Fragment text, boolean right, Fragment feedback, Fragment match) {
}
