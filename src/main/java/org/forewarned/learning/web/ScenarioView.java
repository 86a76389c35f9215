package org.forewarned.learning.web;

import java.util.List;

/**
 * A scenario as shown: what happened so far, where the learner stands, and what they can decide.
 *
 * @param seen everything so far, in order
 * @param resumed inline HTML: the heading of the step one went back to; empty when the last step seen is the present one
 * @param ways the decisions from here; empty at an end
 * @param back whether there is a step to go back to
 * @param ended whether an end stands here
 */
public record ScenarioView(String id, String title, List<Seen> seen, String resumed, List<Decision> ways, boolean back, boolean ended) implements Piece {

    @Override
    public String getPiece() {
        return "scenario";
    }

    public boolean isTitled() {
        return !title.isEmpty();
    }

    public boolean isResuming() {
        return !resumed.isEmpty();
    }

    /** Whether there is anything to decide. */
    public boolean isOpen() {
        return !ways.isEmpty();
    }

    /** Whether there is anything to start again from. */
    public boolean isBegun() {
        return seen.size() > 1;
    }

    /**
     * A step that was seen.
     *
     * @param chosen inline HTML: the decision that led here; empty at the start
     * @param heading inline HTML
     * @param text block HTML
     * @param tone plain, risk or good
     * @param left whether the learner went back from here
     */
    public record Seen(String chosen, String heading, String text, String tone, boolean left) {

        public boolean isChosenFirst() {
            return !chosen.isEmpty();
        }

        public boolean isPlain() {
            return tone.equals("plain");
        }

        public boolean isRisk() {
            return tone.equals("risk");
        }

        public boolean isGood() {
            return tone.equals("good");
        }
    }

    /**
     * A decision.
     *
     * @param word what the form sends
     * @param label inline HTML
     */
    public record Decision(String word, String label) {
    }
}
