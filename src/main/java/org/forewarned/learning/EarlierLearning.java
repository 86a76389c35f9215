package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.organisations.Done;
import org.forewarned.organisations.Learnt;
import org.forewarned.privacy.Persons;

/** Says how far people are with a module that an organisation has just asked of them. */
@ApplicationScoped
public class EarlierLearning implements Learnt {

    private LearningRepository learning;
    private Persons persons;

    protected EarlierLearning() {
    }

    @Inject
    public EarlierLearning(LearningRepository learning, Persons persons) {
        this.learning = learning;
        this.persons = persons;
    }

    @Override
    public void join(UUID standIn, UUID learner) {
        persons.join(standIn, learner);
    }

    @Override
    public Map<UUID, Sofar> of(Collection<UUID> learners, String module) {
        List<Enrolment> enrolments = learning.enrolments(learners, module);
        Map<UUID, Enrolment> byId = enrolments.stream().collect(Collectors.toMap(Enrolment::id, e -> e));
        Map<UUID, Done> best = new HashMap<>();
        for (Completion completion : learning.completionsOf(byId.keySet())) {
            Enrolment enrolment = byId.get(completion.enrolmentId());
            best.merge(enrolment.learnerId(), done(completion, enrolment.versionId()), EarlierLearning::better);
        }
        Map<UUID, Sofar> found = new HashMap<>();
        enrolments.stream().sorted(Comparator.comparing(Enrolment::begunAt).reversed())
                .forEach(e -> found.put(e.learnerId(), new Sofar(e.begunAt(), Optional.ofNullable(best.get(e.learnerId())))));
        return found;
    }

    static Done done(Completion completion, UUID version) {
        return new Done(completion.kind().name().toLowerCase(java.util.Locale.ROOT), completion.completedAt(), completion.id(), version, completion.nation(),
                completion.validUntil());
    }

    private static Done better(Done one, Done other) {
        if (one.isPassed() != other.isPassed()) {
            return one.isPassed() ? one : other;
        }
        return one.at().isAfter(other.at()) ? one : other;
    }
}
