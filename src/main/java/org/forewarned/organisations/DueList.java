package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignedRows;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentFigures;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;

/**
 * What is due, for those who remind; asked by the program only. Days with something to do come from the kept counts, so that what is done
 * costs nothing; the people of one day of one assignment are read a part at a time. Paused and withdrawn assignments are left out.
 */
@ApplicationScoped
public class DueList {

    private AssignmentRepository assignments;
    private AssignmentFigures figures;
    private AssignedRows rows;
    private OrganisationRepository organisations;

    protected DueList() {
    }

    @Inject
    public DueList(AssignmentRepository assignments, AssignmentFigures figures, AssignedRows rows, OrganisationRepository organisations) {
        this.assignments = assignments;
        this.figures = figures;
        this.rows = rows;
        this.organisations = organisations;
    }

    /** Where something is still to do that is due from one day to another, both included. */
    public List<Due> between(LocalDate from, LocalDate to) {
        return figures.toDo(from, to).stream().map(t -> new Due(t.assignment(), t.due(), t.people())).toList();
    }

    /** Who still has to do it by that day: at most {@code most} after this one, in order of ids. */
    public List<DuePerson> people(Due due, Optional<UUID> after, int most) {
        return persons(rows.due(due.assignment(), due.on(), after.orElse(null), most));
    }

    /** Of whom something was asked from one moment up to another, and is still to do; {@code skip} goes on in a long list. */
    public List<DuePerson> askedBetween(Instant from, Instant to, int skip, int most) {
        return persons(rows.askedBetween(from, to, skip, most));
    }

    /** These, as far as they are still to do. */
    public List<DuePerson> these(List<UUID> assigned) {
        return persons(assigned.stream().map(assignments::assigned).flatMap(Optional::stream).filter(Assigned::isOpen).toList());
    }

    private List<DuePerson> persons(List<Assigned> found) {
        Map<UUID, Membership> people = rows.people(found);
        Map<UUID, Optional<Assignment>> known = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        return found.stream().filter(a -> people.get(a.membershipId()).isHere())
                .filter(a -> known.computeIfAbsent(a.assignmentId(), assignments::assignment).filter(s -> !s.isPaused() && !s.isWithdrawn()).isPresent())
                .map(a -> person(a, known.get(a.assignmentId()).orElseThrow(), people.get(a.membershipId()),
                        names.computeIfAbsent(a.organisationId(), id -> organisations.organisation(id).map(Organisation::name).orElse("")))).toList();
    }

    private DuePerson person(Assigned a, Assignment assignment, Membership m, String organisation) {
        String document = Optional.ofNullable(assignment.documentId()).flatMap(assignments::document).map(d -> d.title() + ", " + d.edition()).orElse("");
        return new DuePerson(a.id(), assignment.id(), a.organisationId(), organisation, m.id(), Optional.ofNullable(m.learnerId()), m.displayName(), m.email(),
                Optional.ofNullable(assignment.moduleId()), document, a.dueOn(), assignment.note());
    }

    /** A day of an assignment on which so many still have to have done it. */
    public record Due(UUID assignment, LocalDate on, long people) {
    }

    /**
     * Somebody who still has to do something.
     *
     * @param assigned the stable id of this request to this person: a key for mails
     * @param learner nothing until they have come in themselves
     * @param email the address that the organisation has of them; empty where it has none
     * @param module nothing where it is a document
     * @param document its title and edition; empty where it is a module
     * @param note the coordinator's words to the people; may be empty
     */
    public record DuePerson(UUID assigned, UUID assignment, UUID organisation, String organisationName, UUID membership, Optional<UUID> learner, String name,
            String email, Optional<String> module, String document, LocalDate dueOn, String note) {
    }
}
