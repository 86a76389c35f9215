package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.Progress;

/** The enrolments, one part after another in the order in which they were begun: for those who count. Whose they are is not said. */
@ApplicationScoped
public class BegunModules {

    private LearningRepository learning;

    protected BegunModules() {
    }

    @Inject
    public BegunModules(LearningRepository learning) {
        this.learning = learning;
    }

    /**
     * What was begun next after this moment and id, but before {@code until}, with what is stored of it now.
     *
     * @param most how many at once
     */
    public List<Begun> after(Instant at, UUID id, Instant until, int most) {
        List<Enrolment> some = learning.begun(at, id, until, most);
        List<UUID> ids = some.stream().map(Enrolment::id).toList();
        Map<UUID, Map<String, String>> given = learning.progressOf(ids).stream()
                .collect(Collectors.groupingBy(Progress::enrolmentId, Collectors.toMap(Progress::item, Progress::given)));
        Set<UUID> completed = learning.completionsOf(ids).stream().map(Completion::enrolmentId).collect(Collectors.toSet());
        return some.stream().map(e -> new Begun(e.id(), e.versionId(), given.getOrDefault(e.id(), Map.of()), Optional.ofNullable(e.lastLesson()), completed.contains(e.id()), e.movedFrom() != null || e.movedTo() != null,
                e.begunAt())).toList();
    }

    /** Which version each of these enrolments is of; those that are gone are left out, and those that go on from an older version: they know part of it. */
    public Map<UUID, UUID> versions(Collection<UUID> enrolments) {
        return learning.enrolmentsById(enrolments).stream().filter(e -> e.movedFrom() == null).collect(Collectors.toMap(Enrolment::id, Enrolment::versionId));
    }
}
