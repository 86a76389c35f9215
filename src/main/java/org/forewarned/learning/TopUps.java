package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.MaterialChange;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.VersionChanges;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Question;

/** Works out what is left of a newer version for those who completed an older one. Nothing of it is stored: versions never change. */
@ApplicationScoped
class TopUps {

    private LearningRepository learning;
    private Catalogue catalogue;
    private VersionChanges changes;
    private Clock clock;

    protected TopUps() {
    }

    @Inject
    TopUps(LearningRepository learning, Catalogue catalogue, VersionChanges changes, Clock clock) {
        this.learning = learning;
        this.catalogue = catalogue;
        this.changes = changes;
        this.clock = clock;
    }

    /** The top-up that this enrolment is; nothing when it is an ordinary one, is completed, or the older completion counts no more. */
    Optional<TopUp> of(Enrolment enrolment) {
        if (enrolment.movedFrom() == null || !learning.completions(enrolment.id()).isEmpty()) {
            return Optional.empty();
        }
        return earlier(enrolment).filter(done -> done.validAt(clock.instant())).flatMap(done -> of(done, enrolment.versionId()));
    }

    private Optional<TopUp> of(CompletionView done, UUID version) {
        Optional<PublishedModule> from = learning.enrolment(done.enrolment()).map(Enrolment::versionId).flatMap(catalogue::version);
        Optional<PublishedModule> to = catalogue.version(version);
        return from.flatMap(older -> to.flatMap(newer -> changes.between(older, newer).map(change -> of(done, newer, change))));
    }

    /** What is to be done for whoever completed it and goes on with this version. */
    static TopUp of(CompletionView done, PublishedModule newer, MaterialChange change) {
        List<String> lessons = newer.text().facts().lessons().stream().map(ModuleFacts.LessonPlace::id).filter(change.lessons()::contains).toList();
        List<Question> questions = done.attended() ? List.of() : newer.text().source().pool().stream().filter(question -> change.questions().contains(question.id()))
                .filter(question -> question.nations().isEmpty() || done.nation().filter(question.nations()::contains).isPresent()).toList();
        return new TopUp(done, lessons, questions);
    }

    /** The completion that says most of the newest older version that was completed. */
    Optional<CompletionView> earlier(Enrolment enrolment) {
        Optional<Enrolment> older = Optional.ofNullable(enrolment.movedFrom()).flatMap(learning::enrolment);
        while (older.isPresent()) {
            Optional<CompletionView> best = CompletionView.best(learning.completions(older.get().id()).stream().map(Enrolments::view).toList(), clock.instant());
            if (best.isPresent()) {
                return best;
            }
            older = Optional.ofNullable(older.get().movedFrom()).flatMap(learning::enrolment);
        }
        return Optional.empty();
    }
}
