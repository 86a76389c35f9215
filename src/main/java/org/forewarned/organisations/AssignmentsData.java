package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Document;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.OutsideTraining;
import org.forewarned.organisations.model.Waiver;
import org.forewarned.privacy.PersonalData;

/** What was asked of somebody, and what coordinators recorded of them. Goes before memberships, to which it belongs. */
@ApplicationScoped
public class AssignmentsData implements PersonalData {

    private OrganisationRepository organisations;
    private AssignmentRepository assignments;

    protected AssignmentsData() {
    }

    @Inject
    public AssignmentsData(OrganisationRepository organisations, AssignmentRepository assignments) {
        this.organisations = organisations;
        this.assignments = assignments;
    }

    @Override
    public String section() {
        return "assignments";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return organisations.allMemberships(learner).stream().map(Membership::id).flatMap(id -> assignments.of(id).stream().map(a -> plain(id, a))).toList();
    }

    @Override
    public void erase(UUID learner) {
        organisations.allMemberships(learner).forEach(m -> assignments.forget(m.id()));
    }

    /** Belongs to memberships, which are joined themselves; what was done by either is looked at again then. */
    @Override
    public void join(UUID from, UUID into) {
        assignments.flush();
    }

    private Map<String, Object> plain(UUID membership, Assigned a) {
        Assignment assignment = assignments.assignment(a.assignmentId()).orElseThrow();
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(assignment.moduleId() == null ? "document" : "module", assignment.moduleId() == null
                ? assignments.document(assignment.documentId()).map(Document::title).orElse("") : assignment.moduleId());
        plain.put("asked", a.askedAt().toString());
        plain.put("due", a.dueOn().toString());
        put(plain, "done", a.doneAt());
        put(plain, "how", a.kind());
        put(plain, "ended", a.endedAt());
        assignments.waiver(a.id()).map(Waiver::reason).ifPresent(reason -> plain.put("waiver", reason));
        Optional<OutsideTraining> outside = assignments.outside(membership).stream().filter(o -> a.id().equals(o.assignedId())).findFirst();
        outside.ifPresent(o -> plain.put("elsewhere", o.title() + "; " + o.evidence() + "; " + o.saidBy()));
        return plain;
    }

    private static void put(Map<String, Object> plain, String key, Object value) {
        if (value != null) {
            plain.put(key, value.toString());
        }
    }
}
