package org.forewarned.markup;

import java.util.List;
import java.util.Optional;

/**
 * A story in which the learner decides what happens next.
 *
 * @param title plain text; may be empty
 * @param steps the first is the start
 */
public record Scenario(Span span, String id, String title, List<Step> steps) implements Block {

    /** The step of this id. */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }
}
