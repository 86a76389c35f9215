package org.forewarned.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.forewarned.assessment.model.Attempt;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.assessment.model.Draw;
import org.forewarned.assessment.model.Response;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;

/** Begins, keeps and marks attempts. Whose enrolment it is, the caller has checked. */
@ApplicationScoped
public class Assessments {

    private static final SecureRandom SEEDS = new SecureRandom();

    private AttemptRepository attempts;
    private Clock clock;

    protected Assessments() {
    }

    @Inject
    public Assessments(AttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The enrolment's open attempt, or a fresh draw when there is none. */
    @Transactional
    public AttemptView begin(UUID enrolment, Paper paper, Optional<Nation> nation) {
        List<Attempt> before = attempts.of(enrolment);
        Optional<Attempt> open = before.stream().filter(a -> a.handedInAt() == null).findFirst();
        if (open.isPresent()) {
            return view(open.get());
        }
        Set<String> seen = before.isEmpty() ? Set.of() : new HashSet<>(before.get(before.size() - 1).questions());
        long seed = SEEDS.nextLong();
        List<String> drawn = new Draw(paper.draw(), paper.critical()).from(paper.pool(), nation, seen, new Random(seed))
                .stream().map(Question::id).toList();
        Attempt attempt = new Attempt(enrolment, before.size() + 1, seed, nation.map(Nation::slug).orElse(null), drawn, clock.instant());
        attempts.add(attempt);
        return view(attempt);
    }

    /** The attempt with its responses so far. */
    public Optional<AttemptView> find(UUID attempt) {
        return attempts.attempt(attempt).map(this::view);
    }

    /** The attempts of an enrolment, oldest first, without their responses. */
    public List<AttemptView> of(UUID enrolment) {
        return attempts.of(enrolment).stream().map(a -> view(a, Map.of())).toList();
    }

    /**
     * Keeps answers, all in one commit; an empty one takes back what was given before. Answers to what was not asked, or
     * after handing in, are not kept.
     *
     * @param pool the module's questions, all of them
     * @param given what was answered, by question id
     * @return the ids of the questions whose answers were not kept
     */
    @Transactional
    public Set<String> answer(UUID attemptId, List<Question> pool, Map<String, List<String>> given) {
        Attempt attempt = attempts.hold(attemptId).orElseThrow();
        Set<String> refused = new HashSet<>(given.keySet());
        for (Question question : pool) {
            List<String> choices = given.get(question.id());
            boolean answered = choices != null && (choices.isEmpty() || Marking.wellFormed(question, choices));
            if (answered && attempt.handedInAt() == null && attempt.questions().contains(question.id())) {
                keep(attemptId, question, choices);
                refused.remove(question.id());
            }
        }
        return refused;
    }

    private void keep(UUID attempt, Question question, List<String> choices) {
        Optional<Response> before = attempts.response(attempt, question.id());
        if (choices.isEmpty()) {
            before.ifPresent(attempts::remove);
        } else if (before.isPresent()) {
            before.get().change(choices, clock.instant());
        } else {
            attempts.add(new Response(attempt, question.id(), choices, clock.instant()));
        }
    }

    /** Marks the attempt. Handed in twice it counts once: the second time answers with the same marks. */
    @Transactional
    public AttemptView handIn(UUID attemptId, Paper paper) {
        Attempt attempt = attempts.hold(attemptId).orElseThrow();
        if (attempt.handedInAt() == null) {
            Map<String, List<String>> given = given(attempt);
            int right = 0;
            int criticalWrong = 0;
            for (Question question : paper.pool()) {
                if (attempt.questions().contains(question.id())) {
                    boolean isRight = Marking.right(question, given.getOrDefault(question.id(), List.of()));
                    right += isRight ? 1 : 0;
                    criticalWrong += question.critical() && !isRight ? 1 : 0;
                }
            }
            boolean passed = criticalWrong == 0 && right >= paper.passMark() * attempt.questions().size() - 1e-9;
            attempt.handIn(clock.instant(), right, criticalWrong, passed);
        }
        return view(attempt);
    }

    /** Moves attempts to another enrolment of the same version, behind those it has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(UUID from, UUID into) {
        int next = attempts.of(into).size() + 1;
        for (Attempt attempt : attempts.of(from)) {
            attempt.moveTo(into, next++);
            attempts.flush();
        }
    }

    /** Removes all attempts of an enrolment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID enrolment) {
        attempts.removeAll(enrolment);
    }

    private AttemptView view(Attempt attempt) {
        return view(attempt, given(attempt));
    }

    private Map<String, List<String>> given(Attempt attempt) {
        Map<String, List<String>> given = new HashMap<>();
        attempts.responses(attempt.id()).forEach(r -> given.put(r.questionId(), r.choices()));
        return given;
    }

    private static AttemptView view(Attempt attempt, Map<String, List<String>> given) {
        return new AttemptView(attempt.id(), attempt.enrolmentId(), attempt.number(), attempt.seed(),
                Optional.ofNullable(attempt.nation()).flatMap(Nation::fromSlug), attempt.questions(), Map.copyOf(given),
                attempt.begunAt(), Optional.ofNullable(attempt.handedInAt()), attempt.rightCount(), attempt.criticalWrong(), attempt.passed());
    }
}
