package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Tallying;
import org.forewarned.platform.Days;

/** What learning tells organisations, in its own transaction: a learner has begun or done something that may have been asked of them. */
@ApplicationScoped
public class Assignments {

    private AssignmentRepository assignments;

    protected Assignments() {
    }

    @Inject
    public Assignments(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /** The learner has completed this module. Every organisation that asked it of them has it now; passing counts for more than attending. */
    @Transactional
    public void completed(UUID learner, String module, Done done) {
        complete(asked(learner, module), done);
    }

    /** A member who has not come in themselves has completed this module, in a room. */
    @Transactional
    public void completedBy(UUID membership, String module, Done done) {
        complete(assignments.asked(List.of(membership), module), done);
    }

    private void complete(List<Assigned> rows, Done done) {
        Tallying tally = assignments.tallying();
        for (Assigned row : rows) {
            Assignment assignment = assignments.assignment(row.assignmentId()).orElseThrow();
            if (row.betteredBy(done) && assignment.takes(done)) {
                tally.change(row, r -> r.done(done, assignment.repeat().opensOn(Days.of(done.at()))));
            }
        }
        tally.write();
    }

    /** The learner has begun this module. */
    @Transactional
    public void begun(UUID learner, String module, Instant at) {
        Tallying tally = assignments.tallying();
        asked(learner, module).stream().filter(row -> row.begunAt() == null).forEach(row -> tally.change(row, r -> r.begin(at)));
        tally.write();
    }

    private List<Assigned> asked(UUID learner, String module) {
        List<UUID> memberships = assignments.membershipsOf(learner);
        return memberships.isEmpty() ? List.of() : assignments.asked(memberships, module);
    }
}
