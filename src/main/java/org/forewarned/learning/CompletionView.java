package org.forewarned.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;

/**
 * A completion as others see it.
 *
 * @param score 0–1, for those that were passed
 * @param nation the one the attempt was taken for
 * @param validUntil empty when it does not run out
 */
public record CompletionView(UUID id, UUID enrolment, UUID learner, CompletionKind kind, Optional<Double> score, Optional<Nation> nation,
        Instant completedAt, Optional<Instant> validUntil) {

    /** The one that says most: one that still counts before one that does not, one that was passed before one that was attended, the newest. */
    public static Optional<CompletionView> best(List<CompletionView> all, Instant now) {
        return all.stream().max(Comparator.comparing((CompletionView c) -> c.validAt(now)).thenComparing(c -> c.kind() == CompletionKind.PASSED)
                .thenComparing(CompletionView::completedAt));
    }

    public boolean attended() {
        return kind == CompletionKind.ATTENDED;
    }

    /** Whether it still counts. */
    public boolean validAt(Instant now) {
        return validUntil.isEmpty() || now.isBefore(validUntil.get());
    }
}
