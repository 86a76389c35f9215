package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Withdrawn;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.Assignments;
import org.forewarned.platform.Retrying;

/** Keeps what a learner does in lessons. A learner stays on the version they began with. */
@ApplicationScoped
public class Enrolments {

    /** The longest thing kept for one block: room for a long way through a scenario with many steps back. */
    static final int LONGEST = 2000;

    private LearningRepository learning;
    private Catalogue catalogue;
    private Assignments assignments;
    private TopUps topUps;
    private Clock clock;

    protected Enrolments() {
    }

    @Inject
    public Enrolments(LearningRepository learning, Catalogue catalogue, Assignments assignments, TopUps topUps, Clock clock) {
        this.learning = learning;
        this.catalogue = catalogue;
        this.assignments = assignments;
        this.topUps = topUps;
        this.clock = clock;
    }

    /** The newest version of a module: what somebody takes who has not begun. */
    public Optional<PublishedModule> newest(String module) {
        return catalogue.module(module);
    }

    /** Why nobody can begin this module any more; nothing for one that is offered. */
    public Optional<Withdrawn> withdrawn(String module) {
        return catalogue.withdrawn(module);
    }

    /** The learner's way through a module, if they have begun. */
    public Optional<EnrolmentView> find(UUID learner, String module) {
        return learning.enrolment(learner, module).flatMap(this::view);
    }

    /** The enrolment, if it is this learner's. */
    public Optional<EnrolmentView> find(UUID learner, UUID enrolment) {
        return learning.enrolment(enrolment).filter(e -> e.learnerId().equals(learner)).flatMap(this::view);
    }

    /** Everything this learner has begun, used last first; of a module in the version with which they went on. */
    public List<EnrolmentView> all(UUID learner) {
        return learning.current(learner).stream().map(this::view).flatMap(Optional::stream).toList();
    }

    /** The completions of an enrolment, newest first. The caller has the enrolment from here, so it is the learner's. */
    public List<CompletionView> completions(EnrolmentView enrolment) {
        return learning.completions(enrolment.id()).stream().map(Enrolments::view).toList();
    }

    /** The completion of an enrolment that says most: passed before attended, as long as it counts; or of the older version from which it goes on. */
    public Optional<CompletionView> best(EnrolmentView enrolment) {
        return CompletionView.best(completions(enrolment), clock.instant()).or(() -> learning.enrolment(enrolment.id()).flatMap(topUps::earlier));
    }

    /** A completion, if it is this learner's. */
    public Optional<CompletionView> completion(UUID learner, UUID completion) {
        return learning.completion(completion).filter(c -> c.learnerId().equals(learner)).map(Enrolments::view);
    }

    /** Keeps what was done with a block of a lesson. */
    @Transactional
    @Retrying
    public void keep(UUID learner, PublishedModule module, String lesson, String block, String given) {
        if (given.length() > LONGEST) {
            throw new IllegalArgumentException("longer than can be kept: " + block);
        }
        Enrolment enrolment = enrol(learner, module);
        enrolment.at(lesson, clock.instant());
        put(enrolment, Items.block(block), given);
    }

    /** The learner has finished a lesson. Finishing it again changes nothing but where they are. */
    @Transactional
    @Retrying
    public void finish(UUID learner, PublishedModule module, String lesson) {
        Enrolment enrolment = enrol(learner, module);
        enrolment.at(lesson, clock.instant());
        if (learning.progress(enrolment.id(), Items.lesson(lesson)).isEmpty()) {
            put(enrolment, Items.lesson(lesson), "done");
            completeByLessons(enrolment, module);
        }
    }

    /** The learner's enrolment in this version, begun now if there is none. Joins the caller's transaction. */
    @Transactional
    @Retrying
    public UUID begin(UUID learner, PublishedModule module) {
        return enrol(learner, module).id();
    }

    private Enrolment enrol(UUID learner, PublishedModule module) {
        return learning.enrolment(learner, module.versionId()).orElseGet(() -> {
            Enrolment begun = new Enrolment(learner, module.id(), module.versionId(), clock.instant());
            learning.add(begun);
            assignments.begun(learner, module.id(), begun.begunAt());
            return begun;
        });
    }

    private void put(Enrolment enrolment, String item, String given) {
        learning.progress(enrolment.id(), item).ifPresentOrElse(known -> known.change(given, clock.instant()),
                () -> learning.add(new Progress(enrolment.id(), item, given, clock.instant())));
    }

    private void completeByLessons(Enrolment enrolment, PublishedModule module) {
        Optional<TopUp> topUp = topUps.of(enrolment);
        if (topUp.isPresent()) {
            topUp.filter(left -> left.questions().isEmpty()).ifPresent(left -> completeTopUp(enrolment, left, module));
            return;
        }
        if (module.text().facts().completion() != ModuleFacts.Completion.ALL_LESSONS || !learning.completions(enrolment.id()).isEmpty()) {
            return;
        }
        learning.flush();
        Map<String, String> given = given(enrolment);
        if (module.text().facts().lessons().stream().allMatch(lesson -> given.containsKey(Items.lesson(lesson.id())))) {
            Instant now = clock.instant();
            complete(Completion.attended(enrolment, null, now, Validity.of(module, now)), module);
        }
    }

    /** Where no question changed, the lessons that changed complete it, as the older version was completed. */
    private void completeTopUp(Enrolment enrolment, TopUp topUp, PublishedModule module) {
        learning.flush();
        Map<String, String> given = given(enrolment);
        if (topUp.lessons().stream().allMatch(lesson -> given.containsKey(Items.lesson(lesson)))) {
            Instant now = clock.instant();
            Completion older = learning.completion(topUp.done().id()).orElseThrow();
            complete(topUp.done().attended() ? Completion.attended(enrolment, older.nation(), now, Validity.of(module, now))
                    : Completion.passed(enrolment, older.attemptId(), older.score(), older.nation(), now, Validity.of(module, now)), module);
        }
    }

    /** Keeps a completion, and tells whoever asked for it. */
    void complete(Completion completion, PublishedModule module) {
        learning.add(completion);
        assignments.completed(completion.learnerId(), module.id(), EarlierLearning.done(completion, module.versionId()));
    }

    private Map<String, String> given(Enrolment enrolment) {
        return learning.progress(enrolment.id()).stream().collect(Collectors.toMap(Progress::item, Progress::given));
    }

    private Optional<EnrolmentView> view(Enrolment enrolment) {
        return catalogue.version(enrolment.versionId()).map(module -> new EnrolmentView(enrolment.id(), enrolment.learnerId(), module,
                given(enrolment), Optional.ofNullable(enrolment.lastLesson()), enrolment.begunAt(), enrolment.lastAt(), topUps.of(enrolment)));
    }

    static CompletionView view(Completion completion) {
        return new CompletionView(completion.id(), completion.enrolmentId(), completion.learnerId(), completion.kind(),
                Optional.ofNullable(completion.score()), Optional.ofNullable(completion.nation()).flatMap(Nation::fromSlug),
                completion.completedAt(), Optional.ofNullable(completion.validUntil()));
    }
}
