package org.forewarned.authoring.web;

import java.util.List;

/**
 * The form of a scenario.
 *
 * @param steps  in their order
 * @param places the same as an outline: where each leads
 */
public record StoryForm(List<Step> steps, List<Place> places) {

    /**
     * A step.
     *
     * @param tones how it answers the decision that led to it
     * @param ways  the last one empty, for another, unless there are as many as there can be
     */
    public record Step(int number, String id, String heading, String text, List<PieceForm.Option> tones, boolean end, List<Way> ways, boolean first, boolean last) {
    }

    /**
     * A way on.
     *
     * @param targets the steps it can lead to, by name
     * @param spare   an empty one, for another
     */
    public record Way(int number, String text, List<PieceForm.Option> targets, boolean spare, boolean first, boolean last) {
    }

    /**
     * A step in the outline.
     *
     * @param faults keys of what is wrong with where it stands
     */
    public record Place(int number, String name, boolean end, List<String> faults, List<Lead> leads) {

        public boolean isStart() {
            return number == 1;
        }
    }

    /** Where a way leads; to number 0 when it leads to no step. */
    public record Lead(String words, int number, String name) {
    }
}
