package org.forewarned.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;

/**
 * An attempt as others see it.
 *
 * @param seed fixes the order in which choices are shown
 * @param nation the nation it began with; empty when none was chosen
 * @param questions ids in the order asked
 * @param given choice ids by question id; only what was answered
 * @param handedInAt empty while it is open; the counts mean something only once it is handed in
 */
public record AttemptView(UUID id, UUID enrolment, int number, long seed, Optional<Nation> nation, List<String> questions,
        Map<String, List<String>> given, Instant begunAt, Optional<Instant> handedInAt, int right, int criticalWrong, boolean passed) {

    /** Whether answers can still change. */
    public boolean open() {
        return handedInAt.isEmpty();
    }

    /** The part answered right, 0–1. */
    public double score() {
        return questions.isEmpty() ? 0 : (double) right / questions.size();
    }

    /** The first question without an answer, as a place from 0, or empty when all are answered. */
    public Optional<Integer> firstUnanswered() {
        for (int i = 0; i < questions.size(); i++) {
            if (!given.containsKey(questions.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
