package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.assessment.Assessments;
import org.forewarned.assessment.Marking;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.model.BeforeAfterAnswer;
import org.forewarned.learning.model.BeforeAfterRepository;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.markup.Question;
import org.forewarned.platform.Retrying;

/**
 * Asks a module's questions before its first lesson and once more after its end. What was answered is kept with the enrolment; of those who answered both
 * times it is kept, apart from that and without whose it is, from what to what an answer changed. Nobody has to answer.
 */
@ApplicationScoped
public class AskTwice {

    /** What may be seen moves on when so many more have answered both times. */
    public static final int STEP = 10;
    private static final int AT_ONCE = 200;

    private LearningRepository learning;
    private BeforeAfterRepository answers;
    private Enrolments enrolments;
    private Assessments assessments;
    private Clock clock;

    protected AskTwice() {
    }

    @Inject
    public AskTwice(LearningRepository learning, BeforeAfterRepository answers, Enrolments enrolments, Assessments assessments, Clock clock) {
        this.learning = learning;
        this.answers = answers;
        this.enrolments = enrolments;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Whether a module asks, and where a learner is with it. */
    public enum Stage {
        /** Nothing is asked: the module asks nothing, or it is too late to ask before and too early to ask after. */
        NONE,
        /** Nothing has been done in the module yet. */
        BEFORE,
        /** The module is completed, and what was answered before waits for its second answer. */
        AFTER,
        /** Answered both times. */
        DONE
    }

    /** Where this learner is. */
    public Stage stage(PublishedModule module, Optional<EnrolmentView> enrolment) {
        if (!module.text().source().beforeAfter().asks()) {
            return Stage.NONE;
        }
        return enrolment.map(this::stage).orElse(Stage.BEFORE);
    }

    private Stage stage(EnrolmentView enrolment) {
        if (has(enrolment, Items.after(""))) {
            return Stage.DONE;
        }
        if (has(enrolment, Items.before(""))) {
            return enrolment.topUp().isEmpty() && !enrolments.completions(enrolment).isEmpty() ? Stage.AFTER : Stage.NONE;
        }
        boolean untouched = !has(enrolment, Items.lesson("")) && !has(enrolment, Items.block("")) && enrolments.best(enrolment).isEmpty()
                && assessments.of(enrolment.id()).isEmpty();
        return untouched ? Stage.BEFORE : Stage.NONE;
    }

    private static boolean has(EnrolmentView enrolment, String items) {
        return enrolment.given().keySet().stream().anyMatch(item -> item.startsWith(items));
    }

    /** Keeps what was answered before the first lesson, and begins the module; only once, and only as long as nothing was done in it. */
    @Transactional
    @Retrying
    public void before(UUID learner, PublishedModule module, Map<String, List<String>> given) {
        Map<Question, String> said = wellFormed(module, given);
        if (said.isEmpty() || stage(module, enrolments.find(learner, module.id())) != Stage.BEFORE) {
            return;
        }
        UUID enrolment = enrolments.begin(learner, module);
        said.forEach((question, choice) -> learning.add(new Progress(enrolment, Items.before(question.id()), choice, clock.instant())));
    }

    /** Keeps what was answered after the end to what was answered before; only once. */
    @Transactional
    @Retrying
    public void after(UUID learner, PublishedModule module, Map<String, List<String>> given) {
        Optional<EnrolmentView> view = enrolments.find(learner, module.id()).filter(found -> found.module().versionId().equals(module.versionId()));
        Map<Question, String> said = wellFormed(module, given);
        if (view.isEmpty() || stage(module, view) != Stage.AFTER) {
            return;
        }
        Enrolment enrolment = learning.enrolment(view.get().id()).orElseThrow();
        said.forEach((question, choice) -> Optional.ofNullable(view.get().given().get(Items.before(question.id()))).ifPresent(earlier -> {
            learning.add(new Progress(enrolment.id(), Items.after(question.id()), choice, clock.instant()));
            answers.add(new BeforeAfterAnswer(module.versionId(), question.id(), value(question, earlier), value(question, choice)));
        }));
        learning.flush();
    }

    private static Map<Question, String> wellFormed(PublishedModule module, Map<String, List<String>> given) {
        return module.text().source().beforeAfter().questions().stream().filter(question -> Marking.wellFormed(question, given.getOrDefault(question.id(), List.of())))
                .collect(Collectors.toMap(question -> question, question -> given.get(question.id()).get(0)));
    }

    /** Of a scale the place of the point, from 1; of what somebody knows 1 for right and 0 for wrong. */
    private static int value(Question question, String choice) {
        return question.scored() ? Marking.right(question, List.of(choice)) ? 1 : 0
                : question.choices().stream().map(one -> one.id()).toList().indexOf(choice) + 1;
    }

    /** Adds up what waits, a part at a time; whether there may be more. Two servers may do it at once: each pair is taken by one of them. */
    @Transactional
    public boolean count() {
        List<BeforeAfterAnswer> some = answers.waiting(AT_ONCE);
        for (BeforeAfterAnswer answer : some) {
            if (answers.take(answer)) {
                answers.hold(answer.versionId(), answer.questionId()).add(answer.before(), answer.after(), STEP);
            }
        }
        return some.size() == AT_ONCE;
    }

    /** What may be seen, by question; none which fewer than ten have answered both times. */
    public Map<String, Pairs> of(UUID version) {
        return answers.counts(version).stream().filter(count -> count.seenPairs() > 0).collect(Collectors.toMap(count -> count.questionId(),
                count -> new Pairs(count.seenPairs(), count.seenBefore(), count.seenAfter(), count.seenSquares())));
    }

    /**
     * Sums over those who answered both times. Of a question that is right or wrong each value is 1 or 0.
     *
     * @param squares of the differences between after and before
     */
    public record Pairs(int all, int before, int after, int squares) {
    }
}
