package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.assessment.Assessments;
import org.forewarned.assessment.AttemptView;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.FollowUp;
import org.forewarned.learning.model.FollowUpRepository;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;
import org.forewarned.privacy.PersonalData;

/** What learning holds about a learner: enrolments with progress, attempts and completions. */
@ApplicationScoped
public class LearningData implements PersonalData {

    private LearningRepository learning;
    private FollowUpRepository followUps;
    private Assessments assessments;

    protected LearningData() {
    }

    @Inject
    public LearningData(LearningRepository learning, FollowUpRepository followUps, Assessments assessments) {
        this.learning = learning;
        this.followUps = followUps;
        this.assessments = assessments;
    }

    @Override
    public String section() {
        return "enrolments";
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return learning.enrolments(learner).stream().map(this::export).toList();
    }

    private Map<String, Object> export(Enrolment enrolment) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("module", enrolment.moduleId());
        all.put("begun", enrolment.begunAt().toString());
        all.put("progress", learning.progress(enrolment.id()).stream()
                .map(p -> Map.of("item", p.item(), "given", p.given(), "at", p.at().toString())).toList());
        all.put("attempts", assessments.of(enrolment.id()).stream().map(a -> assessments.find(a.id()).orElse(a)).map(LearningData::export).toList());
        all.put("completions", learning.completions(enrolment.id()).stream()
                .map(c -> Map.of("kind", c.kind().name().toLowerCase(java.util.Locale.ROOT), "at", c.completedAt().toString())).toList());
        followUps.ofEnrolment(enrolment.id()).ifPresent(one -> {
            all.put("askedAgainSince", one.begunOn().toString());
            all.put("askedAgainByEmail", one.byMail());
        });
        return all;
    }

    private static Map<String, Object> export(AttemptView attempt) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", attempt.number());
        all.put("begun", attempt.begunAt().toString());
        attempt.handedInAt().ifPresent(at -> {
            all.put("handedIn", at.toString());
            all.put("right", attempt.right());
            all.put("passed", attempt.passed());
        });
        all.put("answers", attempt.given());
        return all;
    }

    @Override
    public Optional<Instant> lastUsed(UUID learner) {
        return learning.enrolments(learner).stream().map(Enrolment::lastAt).max(Comparator.naturalOrder());
    }

    @Override
    public void erase(UUID learner) {
        for (Enrolment enrolment : learning.enrolments(learner)) {
            followUps.ofEnrolment(enrolment.id()).ifPresent(followUps::remove);
            followUps.flush();
            assessments.remove(enrolment.id());
            learning.remove(enrolment.id());
        }
    }

    @Override
    public void join(UUID from, UUID into) {
        for (Enrolment enrolment : learning.enrolments(from)) {
            Optional<Enrolment> same = learning.enrolment(into, enrolment.versionId());
            if (same.isPresent()) {
                merge(enrolment, same.get());
            } else {
                enrolment.belongTo(into);
                learning.completions(enrolment.id()).forEach(completion -> completion.moveTo(enrolment));
            }
        }
        learning.flush();
    }

    private void merge(Enrolment from, Enrolment into) {
        for (Progress progress : learning.progress(from.id())) {
            if (learning.progress(into.id(), progress.item()).isEmpty()) {
                learning.add(new Progress(into.id(), progress.item(), progress.given(), progress.at()));
            }
        }
        if (from.lastAt().isAfter(into.lastAt())) {
            into.at(from.lastLesson(), from.lastAt());
        }
        into.takeOver(from);
        assessments.move(from.id(), into.id());
        Optional<FollowUp> wish = followUps.ofEnrolment(into.id());
        followUps.ofEnrolment(from.id()).ifPresent(one -> wish.ifPresentOrElse(known -> followUps.remove(one), () -> one.belongTo(into.id())));
        for (Completion completion : learning.completions(from.id())) {
            completion.moveTo(into);
        }
        Stream.of(from, into).flatMap(one -> learning.enrolments(one.learnerId()).stream()).forEach(one -> one.point(from.id(), into.id()));
        learning.flush();
        learning.remove(from.id());
    }
}
