package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.DocumentRead;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** What learners see: what is asked of them, by whom and by when. Asked with the learner of the device or account, never with an id from outside. */
@ApplicationScoped
public class Asked {

    private AssignmentRepository assignments;
    private OrganisationRepository organisations;
    private Clock clock;

    protected Asked() {
    }

    @Inject
    public Asked(AssignmentRepository assignments, OrganisationRepository organisations, Clock clock) {
        this.assignments = assignments;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** All that is asked of this learner now, soonest first; what is paused is not. */
    public List<AskedView> of(UUID learner) {
        List<UUID> memberships = assignments.membershipsOf(learner);
        List<Assigned> rows = memberships.isEmpty() ? List.of() : assignments.current(memberships);
        Map<String, Long> done = rows.stream().filter(row -> row.isDone() || row.isWaived()).flatMap(row -> onPath(row).stream()).collect(Collectors.groupingBy(k -> k, Collectors.counting()));
        return rows.stream().flatMap(row -> view(row, onPath(row).map(path -> done.getOrDefault(path, 0L)).orElse(0L)).stream())
                .sorted(Comparator.comparing(AskedView::dueOn).thenComparing(AskedView::organisation)
                        .thenComparing(asked -> asked.path().map(AskedPath::place).orElse(0))).toList();
    }

    /** What is asked of this learner of one module. */
    public List<AskedView> of(UUID learner, String module) {
        return of(learner).stream().filter(asked -> asked.module().filter(module::equals).isPresent()).toList();
    }

    /** The learner says that they have read and understood a document that is asked of them. */
    @Transactional
    @Retrying
    public void read(UUID learner, UUID assigned) {
        List<UUID> memberships = assignments.membershipsOf(learner);
        Assigned row = assignments.assigned(assigned).filter(a -> memberships.contains(a.membershipId()) && !a.isEnded()).orElseThrow(NotAllowed::new);
        Assignment assignment = assignments.assignment(row.assignmentId()).filter(a -> a.documentId() != null && !a.isWithdrawn()).orElseThrow(NotAllowed::new);
        Instant now = clock.instant();
        if (row.isOpen()) {
            Tallying tally = assignments.tallying();
            tally.change(row, r -> r.done(Done.read(now), assignment.repeat().opensOn(Days.of(now))));
            assignments.read(assignment.documentId(), row.membershipId()).ifPresentOrElse(known -> known.again(now),
                    () -> assignments.add(new DocumentRead(assignment.documentId(), row.membershipId(), now)));
            tally.write();
        }
    }

    /** The path of which this is a part, for this membership. */
    private Optional<String> onPath(Assigned row) {
        return assignments.assignment(row.assignmentId()).flatMap(Assignment::path).map(path -> path.id() + " " + row.membershipId());
    }

    private Optional<AskedView> view(Assigned row, long done) {
        return assignments.assignment(row.assignmentId()).filter(a -> !a.isPaused() && !a.isWithdrawn() && !row.isWaived()).map(a -> new AskedView(row.id(),
                row.organisationId(), organisations.organisation(row.organisationId()).map(Organisation::name).orElse(""), Optional.ofNullable(a.moduleId()),
                Optional.ofNullable(a.documentId()).flatMap(assignments::document).map(AssignmentLists::view), a.note(), row.dueOn(), row.isDone(),
                row.isOpen() && row.dueOn().isBefore(Days.of(clock.instant())),
                a.path().map(path -> new AskedPath(path.name(), path.place(), path.of(), (int) done))));
    }
}
