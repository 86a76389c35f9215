package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.MaterialChange;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.VersionChanges;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.FollowUpRepository;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.platform.Retrying;

/**
 * Lets a learner go on with a newer version. They stay on the one they began until they choose so; then what they did is carried over by the ids of
 * lessons and blocks, and what they completed stays completed.
 */
@ApplicationScoped
public class Moving {

    private LearningRepository learning;
    private Catalogue catalogue;
    private VersionChanges changes;
    private Enrolments enrolments;
    private FollowUpRepository followUps;
    private Clock clock;

    protected Moving() {
    }

    @Inject
    public Moving(LearningRepository learning, Catalogue catalogue, VersionChanges changes, Enrolments enrolments, FollowUpRepository followUps, Clock clock) {
        this.learning = learning;
        this.catalogue = catalogue;
        this.changes = changes;
        this.enrolments = enrolments;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** The newest version, if something changed materially since the one that the learner takes and the module is still offered. */
    public Optional<NewerVersion> offered(EnrolmentView enrolment) {
        PublishedModule from = enrolment.module();
        return catalogue.module(from.id()).filter(newest -> newest.number() > from.number())
                .flatMap(newest -> changes.between(from, newest).map(change -> offer(enrolment, newest, change)));
    }

    private NewerVersion offer(EnrolmentView enrolment, PublishedModule newest, MaterialChange change) {
        Optional<TopUp> topUp = enrolments.best(enrolment).filter(done -> done.validAt(clock.instant())).map(done -> TopUps.of(done, newest, change));
        List<String> lessons = newest.text().facts().lessons().stream().map(ModuleFacts.LessonPlace::id).filter(change.lessons()::contains).toList();
        return new NewerVersion(newest, change.reasons(), lessons, topUp);
    }

    /**
     * Goes on with the newest version, with all that can be carried over. Pressed twice, or in two tabs, it is done once.
     *
     * @return whether the learner takes another version now than before
     */
    @Transactional
    @Retrying
    public boolean move(UUID learner, String module) {
        Optional<EnrolmentView> before = enrolments.find(learner, module);
        Optional<NewerVersion> newer = before.flatMap(this::offered);
        newer.ifPresent(to -> move(learning.enrolment(before.get().id()).orElseThrow(), before.get().module(), to));
        return newer.isPresent();
    }

    private void move(Enrolment older, PublishedModule from, NewerVersion to) {
        Enrolment fresh = learning.enrolment(older.learnerId(), to.module().versionId()).orElseGet(() -> {
            Enrolment begun = new Enrolment(older.learnerId(), older.moduleId(), to.module().versionId(), clock.instant());
            learning.add(begun);
            return begun;
        });
        Carrying carrying = new Carrying(from, to.module(), to.lessons());
        for (Progress progress : learning.progress(older.id())) {
            if (carrying.takes(progress.item(), progress.given()) && learning.progress(fresh.id(), progress.item()).isEmpty()) {
                learning.add(new Progress(fresh.id(), progress.item(), progress.given(), progress.at()));
            }
        }
        if (followUps.ofEnrolment(fresh.id()).isEmpty()) {
            followUps.ofEnrolment(older.id()).ifPresent(wish -> wish.belongTo(fresh.id()));
        }
        String lesson = older.lastLesson();
        fresh.goOnFrom(older, lesson != null && carrying.has(lesson) ? lesson : null, clock.instant());
        learning.flush();
    }
}
