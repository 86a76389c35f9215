package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Membership;

/**
 * How those come in whom an organisation has on its list and behind whom nobody stands yet: by an invitation, whose link stands in the mail that asks them
 * to learn something. It is the same link in each mail, and whoever follows it is that person. For whoever reminds people by a clock; no page may use it.
 */
@ApplicationScoped
public class ComingIn {

    private InvitationRepository invitations;
    private AssignmentRepository assignments;
    private InvitationLetters letters;
    private Inviting inviting;

    protected ComingIn() {
    }

    @Inject
    ComingIn(InvitationRepository invitations, AssignmentRepository assignments, InvitationLetters letters, Inviting inviting) {
        this.invitations = invitations;
        this.assignments = assignments;
        this.letters = letters;
        this.inviting = inviting;
    }

    /**
     * The links of these rows, of a few hundred at most, for mails to the addresses that their organisations gave. None for somebody who has come in, who has
     * no address, whose invitation was taken back, or who wants no invitations.
     */
    @Transactional
    public Map<UUID, String> links(Collection<StillAsked.Row> rows) {
        Map<UUID, List<StillAsked.Row>> waiting = rows.stream().filter(row -> row.learner().isEmpty() && row.email().isPresent())
                .collect(Collectors.groupingBy(StillAsked.Row::organisation));
        Map<UUID, String> links = new HashMap<>();
        waiting.forEach((organisation, theirs) -> links(organisation, theirs, links));
        return links;
    }

    private void links(UUID organisation, List<StillAsked.Row> rows, Map<UUID, String> links) {
        Map<String, List<StillAsked.Row>> byMark = rows.stream().collect(Collectors.groupingBy(row -> letters.mark(row.email().orElseThrow())));
        Set<String> stopped = invitations.stopped(byMark.keySet());
        Map<String, Invitation> known = invitations.byMark(organisation, byMark.keySet());
        byMark.forEach((mark, theirs) -> {
            if (!stopped.contains(mark)) {
                Optional.ofNullable(known.get(mark)).or(() -> fresh(theirs.get(0), mark)).filter(Invitation::isOutstanding).map(this::link)
                        .ifPresent(link -> theirs.forEach(row -> links.put(row.id(), link)));
            }
        });
    }

    private Optional<Invitation> fresh(StillAsked.Row row, String mark) {
        Optional<Membership> person = assignments.assigned(row.id()).flatMap(assigned -> assignments.memberships(List.of(assigned.membershipId())).stream().findFirst());
        Optional<UUID> asker = assignments.assignment(row.assignment()).map(Assignment::askedBy);
        if (person.isEmpty() || asker.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inviting.fresh(row.organisation(), mark, asker.get(), new Invitee(row.email().orElseThrow(), person.get().unitId(), person.get().isYoung())));
    }

    private String link(Invitation invitation) {
        invitation.openUntil(Inviting.keptUntil(invitation));
        return letters.link(invitation);
    }
}
