package org.forewarned.markup;

import java.util.List;

/**
 * One step of a scenario.
 *
 * @param id      unique in its scenario
 * @param heading inline HTML
 * @param text    block HTML
 * @param end     the scenario ends here
 * @param ways    where it can go from here; empty at an end
 */
public record Step(String id, Fragment heading, Fragment text, Tone tone, boolean end, List<Way> ways) {

    /** How a step answers the decision that led to it. */
    public enum Tone {
        /** It only goes on. */
        PLAIN,
        /** There is a safer way: it explains, and the learner can go back. */
        RISK,
        /** A good decision: it says what is good about it. */
        GOOD;

        /** The word in module files: {@code risk}. */
        public String slug() {
            return Slug.of(this);
        }
    }
}
