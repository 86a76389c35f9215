package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionMarks;
import org.forewarned.privacy.RetentionRule;

/** What somebody answered or chose within a lesson, before and after the module, or when asked again later, ends after a time; that the lesson is done stays. */
@ApplicationScoped
public class OldLessonAnswers implements RetentionRule {

    private static final String NAME = "lesson-answers";
    private static final List<String> ANSWERS = Stream.concat(Stream.of(Items.block(""), Items.before(""), Items.after("")), Stream.of(FollowUpStep.values()).map(step -> Items.later(step, "")))
            .toList();

    private LearningRepository learning;
    private RetentionMarks marks;
    private Settings settings;
    private Clock clock;

    protected OldLessonAnswers() {
    }

    @Inject
    public OldLessonAnswers(LearningRepository learning, RetentionMarks marks, Settings settings, Clock clock) {
        this.learning = learning;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.months(settings, Setting.KEEP_ANSWERS_MONTHS);
    }

    @Override
    @Transactional
    @Retrying
    public int batch() {
        Optional<Instant> limit = settings.before(Setting.KEEP_ANSWERS_MONTHS, clock.instant());
        if (limit.isEmpty()) {
            return 0;
        }
        String[] mark = marks.of(NAME).orElse(Instant.EPOCH + " " + new UUID(0, 0) + " -").split(" ", 3);
        List<Progress> old = learning.progressBefore(limit.get(), Instant.parse(mark[0]), UUID.fromString(mark[1]), mark[2], BATCH);
        old.stream().filter(p -> ANSWERS.stream().anyMatch(p.item()::startsWith)).forEach(learning::remove);
        if (!old.isEmpty()) {
            Progress last = old.get(old.size() - 1);
            marks.move(NAME, last.at() + " " + last.enrolmentId() + " " + last.item());
        }
        return old.size();
    }
}
