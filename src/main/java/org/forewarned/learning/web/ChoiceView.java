package org.forewarned.learning.web;

/**
 * A choice as shown.
 *
 * @param text inline HTML
 * @param chosen by the learner
 * @param right whether it belongs to the right answer; says something only once the answer is shown
 * @param feedback block HTML, for the choice that was chosen
 * @param options of an item to order or a pair to match: what may be given to it
 */
public record ChoiceView(String id, String field, String text, boolean chosen, boolean right, String feedback, java.util.List<Option> options) {

    /** Chosen, and not right. */
    public boolean isChosenWrong() {
        return chosen && !right;
    }

    /** Chosen, and right. */
    public boolean isChosenRight() {
        return chosen && right;
    }

    /** Right, but not chosen. */
    public boolean isMissed() {
        return right && !chosen;
    }

    public boolean isFeedbackGiven() {
        return !feedback.isEmpty();
    }

    /**
     * One of the places or right sides that can be given.
     *
     * @param text plain
     */
    public record Option(String value, String text, boolean chosen) {
    }
}
