package org.forewarned.reporting;

import java.util.List;
import java.util.Optional;
import org.forewarned.learning.Useful;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;

/**
 * How far learners came in a version, and which ways they went.
 *
 * @param learners how many are counted, a week after they began; what is shown of them moves on in tens
 * @param completed how many of them completed the module
 * @param places the lessons in their order, then the assessment
 */
public record LessonFigures(int learners, int completed, List<Place> places, List<Decision> decisions) {

    /** Whether anything may be said. */
    public boolean enough() {
        return learners >= ItemFigures.LEAST;
    }

    /**
     * A lesson, or the assessment.
     *
     * @param lesson its id
     * @param title empty for the assessment
     * @param begun how many did something in it
     * @param stopped how many were there last, without completing the module
     * @param useful what was said of it; nothing where fewer than ten have said anything
     */
    public record Place(String lesson, String title, int begun, int finished, int stopped, Optional<Useful.Said> useful) {
    }

    /**
     * A step of a scenario at which there is something to decide.
     *
     * @param title the scenario's, or its lesson's where it has none
     * @param learners how many decided there
     */
    public record Decision(String title, Scenario scenario, Step step, int learners, List<Taken> ways) {

        /** Whether anything may be said. */
        public boolean enough() {
            return learners >= ItemFigures.LEAST;
        }
    }

    /** A way, and how many took it at first. */
    public record Taken(Way way, Step.Tone tone, int chosen) {
    }
}
