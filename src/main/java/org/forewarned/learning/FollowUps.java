package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.assessment.Assessments;
import org.forewarned.assessment.AttemptView;
import org.forewarned.assessment.Marking;
import org.forewarned.learning.model.FollowUp;
import org.forewarned.learning.model.FollowUpAnswer;
import org.forewarned.learning.model.FollowUpCount;
import org.forewarned.learning.model.FollowUpRepository;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.markup.Question;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;

/**
 * Asks those who wish it two questions about a module that they completed, a week, a month and three months later, and whether they have used what they
 * learned. The answers to the questions are kept with the enrolment; whether it was used is only counted. It stops when the learner says so, and by itself.
 */
@ApplicationScoped
public class FollowUps {

    /** As many as are asked each time. */
    static final int QUESTIONS = 2;
    private static final int AT_ONCE = 500;
    private static final String SEAL = "follow-up-link";

    private FollowUpRepository followUps;
    private LearningRepository learning;
    private Enrolments enrolments;
    private Assessments assessments;
    private Keys keys;
    private Clock clock;

    protected FollowUps() {
    }

    @Inject
    public FollowUps(FollowUpRepository followUps, LearningRepository learning, Enrolments enrolments, Assessments assessments, Keys keys, Clock clock) {
        this.followUps = followUps;
        this.learning = learning;
        this.enrolments = enrolments;
        this.assessments = assessments;
        this.keys = keys;
        this.clock = clock;
    }

    /** The enrolment, if it is this learner's and they may wish to be asked again: the module is completed, and there is something to ask. */
    public Optional<EnrolmentView> completed(UUID learner, UUID enrolment) {
        return enrolments.find(learner, enrolment).filter(this::mayBeAsked);
    }

    private boolean mayBeAsked(EnrolmentView enrolment) {
        return enrolments.best(enrolment).isPresent() && pool(enrolment).size() >= QUESTIONS;
    }

    /** What this learner wishes of an enrolment, if they do and it is theirs. */
    public Optional<FollowUpView> of(UUID learner, UUID enrolment) {
        return own(learner, enrolment).flatMap(this::view);
    }

    /** What waits for this learner's answers. */
    public List<FollowUpView> due(UUID learner) {
        return followUps.of(learner).stream().filter(one -> one.due(today()).isPresent()).flatMap(one -> view(one).stream()).filter(view -> view.due().isPresent()).toList();
    }

    /** From today on the learner wishes to be asked; again, this only changes whether mails tell them. */
    @Transactional
    @Retrying
    public void begin(UUID learner, UUID enrolment, boolean byMail, String language) {
        if (completed(learner, enrolment).isEmpty()) {
            return;
        }
        Optional<FollowUp> known = followUps.ofEnrolment(enrolment);
        if (known.filter(one -> one.byMail() == byMail).isEmpty()) {
            known.ifPresentOrElse(one -> one.tell(byMail, language, today()), () -> followUps.add(new FollowUp(enrolment, byMail, language, today())));
        }
    }

    /** The learner does not wish it any more. What they answered stays with the enrolment. */
    @Transactional
    @Retrying
    public void stop(UUID learner, UUID enrolment) {
        own(learner, enrolment).ifPresent(followUps::remove);
    }

    /** The same, by whoever has the link of a mail. */
    @Transactional
    @Retrying
    public void stop(String token) {
        linked(token).flatMap(link -> followUps.followUp(link.followUp())).ifPresent(followUps::remove);
    }

    /** Keeps what was answered to the step that is due, all or some of it, and counts it; nothing where none is due. */
    @Transactional
    @Retrying
    public void answer(UUID learner, UUID enrolment, Map<String, List<String>> given, Optional<Boolean> used) {
        own(learner, enrolment).ifPresent(one -> view(one).ifPresent(view -> view.due().ifPresent(step -> answer(one, view, step, given, used))));
    }

    /** The same, by whoever has the link of the mail that told of this step; nothing when it is not due any more. */
    @Transactional
    @Retrying
    public void answer(String token, Map<String, List<String>> given, Optional<Boolean> used) {
        linked(token).flatMap(link -> followUps.followUp(link.followUp())).ifPresent(one -> open(token).filter(Opened::asked)
                .ifPresent(opened -> answer(one, opened.view(), opened.step(), given, used)));
    }

    private void answer(FollowUp one, FollowUpView view, FollowUpStep step, Map<String, List<String>> given, Optional<Boolean> used) {
        List<Question> answered = view.questions(view.module().text().facts().language()).stream()
                .filter(question -> Marking.wellFormed(question, given.getOrDefault(question.id(), List.of()))).toList();
        answered.forEach(question -> learning.add(new Progress(view.enrolment(), Items.later(step, question.id()), String.join(" ", given.get(question.id())), clock.instant())));
        UUID version = view.module().versionId();
        if (!answered.isEmpty()) {
            int right = (int) answered.stream().filter(question -> Marking.right(question, given.get(question.id()))).count();
            followUps.add(new FollowUpAnswer(version, step.word(), FollowUpCount.RIGHT, answered.size(), right));
        }
        used.ifPresent(yes -> followUps.add(new FollowUpAnswer(version, step.word(), FollowUpCount.USED, 1, yes ? 1 : 0)));
        learning.enrolment(view.enrolment()).orElseThrow().at(null, clock.instant());
        one.answer(step);
        followUps.flush();
    }

    private Optional<FollowUp> own(UUID learner, UUID enrolment) {
        return enrolments.find(learner, enrolment).flatMap(own -> followUps.ofEnrolment(own.id()));
    }

    private Optional<FollowUpView> view(FollowUp one) {
        return learning.enrolment(one.enrolmentId()).flatMap(enrolment -> enrolments.find(enrolment.learnerId(), enrolment.id())).map(enrolment -> {
            Optional<FollowUpStep> due = one.due(today()).filter(step -> enrolments.withdrawn(enrolment.module().id()).isEmpty());
            List<String> questions = due.isEmpty() ? List.of() : boxes(enrolment).first(pool(enrolment), QUESTIONS).stream().map(Question::id).toList();
            return new FollowUpView(one.id(), enrolment.id(), enrolment.module(), one.byMail(), due, one.answered(), FollowUpStep.next(one.begunOn(), today()), questions, enrolment.given());
        });
    }

    /** What may be asked: of the questions for some nations, those for the one for which the module was completed. */
    private List<Question> pool(EnrolmentView enrolment) {
        var nation = enrolments.best(enrolment).flatMap(CompletionView::nation);
        return enrolment.module().text().source().pool().stream().filter(Question::scored)
                .filter(question -> question.nations().isEmpty() || nation.filter(question.nations()::contains).isPresent()).toList();
    }

    /** Where each question stands after all attempts, and what was asked later. Of old attempts only the result is kept: they say nothing here. */
    private Boxes boxes(EnrolmentView enrolment) {
        Boxes boxes = new Boxes();
        Map<String, Question> pool = enrolment.module().text().source().pool().stream().collect(Collectors.toMap(Question::id, question -> question));
        for (AttemptView attempt : assessments.of(enrolment.id())) {
            Map<String, List<String>> given = attempt.open() ? Map.of() : assessments.find(attempt.id()).map(AttemptView::given).orElse(Map.of());
            if (!given.isEmpty()) {
                attempt.questions().stream().filter(pool::containsKey).forEach(id -> boxes.asked(id, Marking.right(pool.get(id), given.getOrDefault(id, List.of()))));
            }
        }
        for (FollowUpStep step : FollowUpStep.values()) {
            pool.forEach((id, question) -> Optional.ofNullable(enrolment.given().get(Items.later(step, id)))
                    .ifPresent(choices -> boxes.asked(id, Marking.right(question, List.of(choices.split(" "))))));
        }
        return boxes;
    }

    /** What a link of a mail leads to: these questions and nothing else of the learner's. Links that are forged, or of somebody who has stopped, lead nowhere. */
    public Optional<Opened> open(String token) {
        return linked(token).flatMap(link -> followUps.followUp(link.followUp()).flatMap(this::view).map(view -> new Opened(view, link.step())));
    }

    private Optional<Link> linked(String token) {
        return keys.open(SEAL, token).map(text -> text.split(" ", 2)).flatMap(parts -> FollowUpStep.of(parts[1]).map(step -> new Link(UUID.fromString(parts[0]), step)));
    }

    private record Link(UUID followUp, FollowUpStep step) {
    }

    private String token(UUID id, FollowUpStep step) {
        return keys.seal(SEAL, id + " " + step.word());
    }

    /** Takes a page of those whom a mail is to tell today; each of them is told of a step once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Told tell() {
        LocalDate today = today();
        List<FollowUp> some = followUps.toTell(today, AT_ONCE);
        Map<UUID, UUID> learners = new HashMap<>();
        learning.enrolmentsById(some.stream().map(FollowUp::enrolmentId).toList()).stream().filter(enrolment -> enrolments.withdrawn(enrolment.moduleId()).isEmpty())
                .forEach(enrolment -> learners.put(enrolment.id(), enrolment.learnerId()));
        List<Telling> all = some.stream().filter(one -> learners.containsKey(one.enrolmentId())).flatMap(one -> one.due(today).stream()
                .map(step -> new Telling(one.id(), learners.get(one.enrolmentId()), step, one.language(), token(one.id(), step)))).toList();
        some.forEach(one -> one.told(today));
        followUps.flush();
        return new Told(all, some.size() == AT_ONCE);
    }

    /** Removes those that have ended by themselves, a few hundred; whether there may be more. */
    @Transactional
    public boolean tidy() {
        List<FollowUp> ended = followUps.endedBefore(today(), AT_ONCE);
        ended.forEach(followUps::remove);
        return ended.size() == AT_ONCE;
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    /**
     * What a link leads to.
     *
     * @param step of which the mail told
     */
    public record Opened(FollowUpView view, FollowUpStep step) {

        /** Whether this is to be answered now. */
        public boolean asked() {
            return view.due().equals(Optional.of(step));
        }

        /** Whether this was the last that was answered: then the answers may be shown. */
        public boolean answered() {
            return view.answered().equals(Optional.of(step));
        }
    }

    /** Some of those who are to be told, and whether there are more. */
    public record Told(List<Telling> all, boolean more) {
    }

    /**
     * Whom a mail is to tell of what.
     *
     * @param token of the link
     */
    public record Telling(UUID followUp, UUID learner, FollowUpStep step, String language, String token) {
    }
}
