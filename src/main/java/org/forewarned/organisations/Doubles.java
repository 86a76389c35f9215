package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.Assigned;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.ReorganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * Somebody stands on an organisation's list twice, as whoever comes in by a general link and was noted before: two entries become one. For those who look after
 * both. Where both have come in, nobody but that person can say that they are one, by joining their learner code.
 */
@ApplicationScoped
public class Doubles {

    private Standings standings;
    private People people;
    private TakingOver takingOver;
    private AssignmentRepository assignments;
    private ReorganisationRepository recorded;
    private InvitationRepository invitations;
    private InvitationLetters letters;
    private Audit audit;

    protected Doubles() {
    }

    @Inject
    public Doubles(Standings standings, People people, TakingOver takingOver, AssignmentRepository assignments, ReorganisationRepository recorded,
            InvitationRepository invitations, InvitationLetters letters, Audit audit) {
        this.standings = standings;
        this.people = people;
        this.takingOver = takingOver;
        this.assignments = assignments;
        this.recorded = recorded;
        this.invitations = invitations;
        this.letters = letters;
        this.audit = audit;
    }

    /** What would happen; nothing does. That the other was looked at is noted. */
    @Transactional
    public SameView look(Asker asker, UUID organisation, UUID one, UUID other) {
        Pair pair = pair(asker, organisation, one, other);
        audit.record(AuditEvent.by(asker, Deed.PERSON_SEEN).in(organisation).about(other));
        List<UUID> goes = List.of(pair.goes().id());
        List<Assigned> asked = assignments.current(goes);
        return new SameView(Memberships.view(pair.stays()), Memberships.view(pair.goes()), pair.possible(), asked.size(), asked.stream().filter(Assigned::isDone).count(),
                asked.stream().filter(row -> row.isWaived() && !row.isDone()).count(), recorded.cohortsOf(goes).size() + recorded.outsideOf(goes).size());
    }

    /**
     * They are one person from now on, with all that either had.
     *
     * @param others whether they are called as the entry that goes was
     * @return the entry that stays
     */
    @Transactional
    @Retrying
    public UUID join(Asker asker, UUID organisation, UUID one, UUID other, boolean others) {
        Pair pair = pair(asker, organisation, one, other);
        if (!pair.possible()) {
            throw new NotAllowed();
        }
        String name = pair.goes().displayName();
        String address = pair.goes().email();
        takingOver.takeOver(pair.stays(), pair.goes());
        if (others && !name.isEmpty()) {
            pair.stays().call(name);
        }
        if (pair.stays().learnerId() != null && !address.isEmpty()) {
            invited(organisation, letters.mark(address));
        }
        for (Membership joined : List.of(pair.stays(), pair.goes())) {
            audit.record(AuditEvent.by(asker, Deed.PERSON_JOINED).in(organisation).about(joined.id()));
        }
        return pair.stays().id();
    }

    /** Whoever has come in needs no invitation. */
    private void invited(UUID organisation, String mark) {
        letters.withdraw(mark);
        invitations.byMark(organisation, Set.of(mark)).values().forEach(invitations::remove);
    }

    private Pair pair(Asker asker, UUID organisation, UUID one, UUID other) {
        Standing standing = standings.coordinating(asker, organisation);
        Membership first = people.mine(standing, one);
        Membership second = people.mine(standing, other);
        if (one.equals(other)) {
            throw new NotAllowed();
        }
        return first.learnerId() == null && second.learnerId() != null ? new Pair(second, first) : new Pair(first, second);
    }

    private record Pair(Membership stays, Membership goes) {

        boolean possible() {
            return goes.learnerId() == null;
        }
    }
}
