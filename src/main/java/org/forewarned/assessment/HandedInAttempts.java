package org.forewarned.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.assessment.model.Attempt;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.assessment.model.Response;

/** The attempts that were handed in, one part after another in the order of time: for those who count answers. */
@ApplicationScoped
public class HandedInAttempts {

    private AttemptRepository attempts;

    protected HandedInAttempts() {
    }

    @Inject
    public HandedInAttempts(AttemptRepository attempts) {
        this.attempts = attempts;
    }

    /**
     * The first attempts that were handed in next after this moment and id, but before {@code until}.
     *
     * @param most how many at once
     */
    public List<HandedIn> after(Instant at, UUID id, Instant until, int most) {
        List<Attempt> some = attempts.handedIn(at, id, until, most);
        Map<UUID, List<Response>> given = attempts.responses(some.stream().map(Attempt::id).toList()).stream().collect(Collectors.groupingBy(Response::attemptId));
        return some.stream().map(attempt -> view(attempt, given.getOrDefault(attempt.id(), List.of()))).toList();
    }

    private static HandedIn view(Attempt attempt, List<Response> given) {
        return new HandedIn(attempt.id(), attempt.enrolmentId(), attempt.questions(),
                given.stream().collect(Collectors.toMap(Response::questionId, Response::choices)),
                given.stream().collect(Collectors.toMap(Response::questionId, Response::givenAt)), attempt.begunAt(), attempt.handedInAt(), attempt.rightCount());
    }
}
