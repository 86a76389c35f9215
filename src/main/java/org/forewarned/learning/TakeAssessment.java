package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.assessment.Assessments;
import org.forewarned.assessment.AttemptView;
import org.forewarned.assessment.Paper;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.markup.Nation;
import org.forewarned.platform.Retrying;

/** A learner takes a module's assessment; passing it completes the module. Every call checks that the attempt is the learner's own. */
@ApplicationScoped
public class TakeAssessment {

    private Assessments assessments;
    private Enrolments enrolments;
    private LearningRepository learning;
    private TopUps topUps;
    private Catalogue catalogue;
    private Clock clock;

    protected TakeAssessment() {
    }

    @Inject
    public TakeAssessment(Assessments assessments, Enrolments enrolments, LearningRepository learning, TopUps topUps, Catalogue catalogue, Clock clock) {
        this.assessments = assessments;
        this.enrolments = enrolments;
        this.learning = learning;
        this.topUps = topUps;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The open attempt, or a fresh draw; of a top-up from the questions that changed, for the nation for which the older version was passed. */
    @Transactional
    @Retrying
    public AttemptView begin(UUID learner, PublishedModule module, Optional<Nation> nation) {
        UUID enrolment = enrolments.begin(learner, module);
        Optional<TopUp> topUp = learning.enrolment(enrolment).flatMap(topUps::of).filter(left -> !left.questions().isEmpty());
        return topUp.map(left -> assessments.begin(enrolment, paper(module, left), left.nation())).orElseGet(() -> assessments.begin(enrolment, paper(module), nation));
    }

    /** The attempt with its module, if it is this learner's. */
    public Optional<Sat> find(UUID learner, UUID attemptId) {
        return assessments.find(attemptId).flatMap(attempt -> own(learner, attempt)
                .flatMap(enrolment -> catalogue.version(enrolment.versionId())).map(module -> new Sat(attempt, module)));
    }

    /** All attempts of an enrolment, oldest first; empty when it is not this learner's. */
    public List<AttemptView> attempts(UUID learner, UUID enrolment) {
        return learning.enrolment(enrolment).filter(e -> e.learnerId().equals(learner)).map(e -> assessments.of(enrolment)).orElse(List.of());
    }

    /**
     * Keeps answers, all or none of them stored when it returns; an empty one takes back what was given before.
     *
     * @param given what was answered, by question id
     * @return the ids of those not kept: what was given is not an answer to the question, or the attempt is handed in already
     */
    @Transactional
    @Retrying
    public Set<String> answer(UUID learner, UUID attemptId, Map<String, List<String>> given) {
        Sat sat = find(learner, attemptId).orElseThrow();
        return assessments.answer(attemptId, sat.module().text().source().pool(), given);
    }

    /** Hands in and marks; passing completes the module, once however often it is handed in. */
    @Transactional
    @Retrying
    public AttemptView handIn(UUID learner, UUID attemptId) {
        Sat sat = find(learner, attemptId).orElseThrow();
        AttemptView marked = assessments.handIn(attemptId, paper(sat.module()));
        if (sat.attempt().open() && marked.passed()) {
            complete(marked, sat.module());
        }
        return marked;
    }

    private void complete(AttemptView attempt, PublishedModule module) {
        Enrolment enrolment = learning.enrolment(attempt.enrolment()).orElseThrow();
        Instant now = clock.instant();
        enrolment.at(null, now);
        Optional<CompletionView> before = learning.completions(enrolment.id()).stream().map(Enrolments::view)
                .filter(c -> c.kind() == CompletionKind.PASSED).findFirst();
        if (before.isEmpty() || Validity.renewable(before.get(), now)) {
            enrolments.complete(Completion.passed(enrolment, attempt.id(), attempt.score(), attempt.nation().map(Nation::slug).orElse(null), now,
                    Validity.of(module, now)), module);
        }
    }

    private Optional<Enrolment> own(UUID learner, AttemptView attempt) {
        return learning.enrolment(attempt.enrolment()).filter(enrolment -> enrolment.learnerId().equals(learner));
    }

    private static Paper paper(PublishedModule module, TopUp topUp) {
        Paper whole = paper(module);
        return new Paper(topUp.questions(), Math.min(whole.draw(), topUp.questions().size()), whole.critical(), whole.passMark());
    }

    private static Paper paper(PublishedModule module) {
        var facts = module.text().facts();
        return new Paper(module.text().source().pool(), facts.assessment().draw(), facts.assessment().critical(), facts.assessment().passMark());
    }

    /**
     * An attempt and the version it belongs to.
     *
     * @param attempt with its answers so far
     */
    public record Sat(AttemptView attempt, PublishedModule module) {
    }
}
