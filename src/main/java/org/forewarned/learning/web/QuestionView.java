package org.forewarned.learning.web;

import java.util.List;

/**
 * A question as shown, with what the learner answered.
 *
 * @param kind word of the kind: one, several, order, match, scale
 * @param lead block HTML above the question, may be empty
 * @param stem inline HTML: the question
 * @param answered whether something is stored
 * @param shown whether right and wrong are shown: at once in a lesson, after handing in of an attempt
 * @param right whether the answer is right; means something only when shown
 * @param explanation block HTML
 * @param problem what to mend, or null
 * @param solution of an order or match the right answer, line by line, inline HTML; else empty
 */
public record QuestionView(String id, String kind, boolean critical, String lead, String stem, List<ChoiceView> choices, boolean answered,
        boolean shown, boolean right, String explanation, String problem, List<String> solution) implements Piece {

    @Override
    public String getPiece() {
        return "question";
    }

    /** Answered by ticking boxes rather than one button of several. */
    public boolean isSeveral() {
        return kind.equals("several");
    }

    /** Answered by choosing from lists. */
    public boolean isListed() {
        return kind.equals("order") || kind.equals("match");
    }

    public boolean isScale() {
        return kind.equals("scale");
    }

    public boolean isTicked() {
        return !isListed();
    }

    /** Still to be answered. */
    public boolean isAsked() {
        return !shown;
    }

    /** Shown with its verdict: a scale has none. */
    public boolean isJudged() {
        return shown && !isScale();
    }

    public boolean isJudgedRight() {
        return isJudged() && right;
    }

    public boolean isJudgedWrong() {
        return isJudged() && !right;
    }

    public boolean isFaulty() {
        return problem != null;
    }

    public boolean isLed() {
        return !lead.isEmpty();
    }

    public boolean isExplained() {
        return !explanation.isEmpty();
    }

    /** The right order or pairs are shown to those who had them otherwise. */
    public boolean isSolved() {
        return isJudgedWrong() && !solution.isEmpty();
    }

    /** {@code radio} or {@code checkbox}. */
    public String getInput() {
        return isSeveral() ? "checkbox" : "radio";
    }

    /** The key of the hint that says how to answer. */
    public String getHint() {
        return "question.hint." + kind;
    }

    /** The ids of the hint and of what is to be mended. */
    public String getDescribedBy() {
        return id + (isFaulty() ? "-hint " + id + "-err" : "-hint");
    }

    /** The field that a problem's link leads to. */
    public String getFirstField() {
        return choices.get(0).field();
    }
}
