package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.identity.Learners;
import org.forewarned.learning.model.Completion;
import org.forewarned.learning.model.Enrolment;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.Assignments;
import org.forewarned.organisations.Attendance;
import org.forewarned.organisations.Done;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.SessionView;
import org.forewarned.organisations.Sessions;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/**
 * Makes completions of the kind attended from who was in a room. A completion belongs to a learner: a member's own, or, for somebody who has
 * not come in or whose name is not kept, a fresh one to whom no words lead; so it ends by the same rules as all others.
 */
@ApplicationScoped
public class RoomCompletions {

    private Sessions sessions;
    private Attendance attendance;
    private LearningRepository learning;
    private Enrolments enrolments;
    private Assignments assignments;
    private Catalogue catalogue;
    private Learners learners;

    protected RoomCompletions() {
    }

    @Inject
    public RoomCompletions(Sessions sessions, Attendance attendance, LearningRepository learning, Enrolments enrolments, Assignments assignments, Catalogue catalogue,
            Learners learners) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.learning = learning;
        this.enrolments = enrolments;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.learners = learners;
    }

    /** The module that was taken in a room. */
    public PublishedModule module(Asker asker, UUID organisation, UUID session) {
        return module(sessions.one(asker, organisation, session));
    }

    /** The completions that came of a session, by id. */
    public Map<UUID, CompletionView> of(Asker asker, UUID organisation, UUID session) {
        List<UUID> ids = attendance.of(asker, organisation, session).stream().flatMap(present -> present.completion().stream()).toList();
        return learning.completionsById(ids).stream().map(Enrolments::view).collect(Collectors.toMap(CompletionView::id, Function.identity()));
    }

    /**
     * Everybody who is noted has attended, and so many others; whoever was recorded before is left as they are. At most {@value Attendance#AT_ONCE}
     * others at once. Returns the completions of the others.
     */
    @Transactional
    @Retrying
    public List<CompletionView> record(Asker asker, UUID organisation, UUID session, int others) {
        SessionView held = sessions.one(asker, organisation, session);
        if (others < 0 || others > Attendance.AT_ONCE) {
            throw new IllegalArgumentException("at most " + Attendance.AT_ONCE + " at once");
        }
        PublishedModule module = module(held);
        for (Attendance.Present present : attendance.of(asker, organisation, session)) {
            if (!present.recorded() && present.member().isPresent()) {
                MemberView member = present.member().get();
                Optional<UUID> standIn = member.learner().isPresent() ? Optional.empty() : Optional.of(learners.withoutCode());
                Completion completion = attended(standIn.or(member::learner).orElseThrow(), held, module);
                tell(member, completion, module);
                attendance.recorded(asker, organisation, session, present.id(), done(completion, module), standIn);
            }
        }
        return IntStream.range(0, others).mapToObj(i -> {
            Completion completion = attended(learners.withoutCode(), held, module);
            learning.add(completion);
            attendance.recorded(asker, organisation, session, done(completion, module));
            return Enrolments.view(completion);
        }).toList();
    }

    /** Whoever asked it of the member has it now, whether they have come in themselves or not. */
    private void tell(MemberView member, Completion completion, PublishedModule module) {
        if (member.learner().isPresent()) {
            enrolments.complete(completion, module);
        } else {
            learning.add(completion);
            assignments.completedBy(member.id(), module.id(), done(completion, module));
        }
    }

    private Completion attended(UUID learner, SessionView held, PublishedModule module) {
        Enrolment enrolment = learning.enrolment(enrolments.begin(learner, module)).orElseThrow();
        Instant at = held.openedAt();
        return Completion.attended(enrolment, held.nation().map(Nation::slug).orElse(null), at, Validity.of(module, at));
    }

    private PublishedModule module(SessionView held) {
        return catalogue.version(held.version()).orElseThrow();
    }

    private static Done done(Completion completion, PublishedModule module) {
        return EarlierLearning.done(completion, module.versionId());
    }
}
