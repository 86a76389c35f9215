package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** Makes invitations, and sends them within what one organisation may send on a day and one address may get. Asks nobody's leave. */
@ApplicationScoped
class Inviting {

    /** For so long somebody who has an invitation is not written to again because nobody has come in. */
    static final Duration REST = Duration.ofDays(7);

    private InvitationRepository invitations;
    private InvitationLetters letters;
    private Audit audit;
    private Clock clock;

    protected Inviting() {
    }

    @Inject
    Inviting(InvitationRepository invitations, InvitationLetters letters, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would happen to each of these addresses, of a few hundred at most.
     *
     * @param again whether an invitation that works, and that did not go out lately, is sent once more
     */
    Map<String, InviteFate> fates(UUID organisation, Collection<String> addresses, boolean again) {
        Map<String, String> marks = addresses.stream().distinct().collect(Collectors.toMap(Function.identity(), letters::mark));
        Map<String, Boolean> members = invitations.members(organisation, marks.keySet());
        Map<String, Invitation> sent = invitations.byMark(organisation, marks.values());
        Set<String> stopped = invitations.stopped(marks.values());
        Map<String, InviteFate> fates = new HashMap<>();
        marks.forEach((address, mark) -> fates.put(address, fate(members.get(address), sent.get(mark), stopped.contains(mark), again)));
        return fates;
    }

    /** @param member null for nobody, else whether they have come in themselves */
    private InviteFate fate(Boolean member, Invitation sent, boolean stopped, boolean again) {
        Instant now = clock.instant();
        if (Boolean.TRUE.equals(member)) {
            return InviteFate.MEMBER;
        }
        if (stopped) {
            return InviteFate.STOPPED;
        }
        if (sent != null && sent.openAt(now) && !(again && rested(sent, now))) {
            return InviteFate.INVITED;
        }
        if (sent != null && !maySend(sent, now)) {
            return InviteFate.OFTEN;
        }
        return sent != null && sent.openAt(now) ? InviteFate.AGAIN : member == null ? InviteFate.NEW : InviteFate.NOTED;
    }

    private static boolean rested(Invitation sent, Instant now) {
        return sent.sends() == 0 || sent.sentAt().isBefore(now.minus(REST));
    }

    /** Invitations go out to all of these, with the same link where one works; returns how many. Nothing when more would go out than may on one day. */
    Optional<Integer> send(Asker asker, Organisation inviting, List<Invitee> whom) {
        Instant now = clock.instant();
        if (whom.isEmpty()) {
            return Optional.of(0);
        }
        if (!invitations.send(inviting.id(), Days.of(now), whom.size(), Invitations.MOST_A_DAY)) {
            return Optional.empty();
        }
        Map<String, Invitation> known = invitations.byMark(inviting.id(), whom.stream().map(Invitee::address).map(letters::mark).collect(Collectors.toSet()));
        for (Invitee one : whom) {
            String mark = letters.mark(one.address());
            sendNow(Optional.ofNullable(known.get(mark)).map(there -> there.openAt(now) ? there : address(there, one))
                    .orElseGet(() -> fresh(inviting.id(), mark, asker.signedIn(), one)), inviting.name());
        }
        audit.record(AuditEvent.by(asker, Deed.PEOPLE_INVITED).in(inviting.id()).saying(Integer.toString(whom.size())));
        return Optional.of(whom.size());
    }

    /** This one goes out. */
    void sendNow(Invitation invitation, String organisation) {
        Instant now = clock.instant();
        invitation.sent(now, until(invitation, now));
        letters.send(invitation, organisation);
    }

    /** A new one, which nobody has sent yet. */
    Invitation fresh(UUID organisation, String mark, UUID by, Invitee whom) {
        Invitation invitation = address(new Invitation(organisation, mark, by, clock.instant()), whom);
        invitations.add(invitation);
        return invitation;
    }

    private Invitation address(Invitation invitation, Invitee whom) {
        return invitation.to(whom.address(), whom.unit(), whom.young(), letters.newLink());
    }

    static boolean maySend(Invitation i, Instant now) {
        boolean time = now.isBefore(keptUntil(i));
        return i.sends() == 0 || (time && i.sends() < Invitations.MOST_SENDS && Days.of(i.sentAt()).isBefore(Days.of(now)));
    }

    /** Until when the link works: never longer than the address is kept. */
    private static Instant until(Invitation i, Instant now) {
        Instant end = keptUntil(i);
        return now.plus(Invitations.OPEN).isBefore(end) ? now.plus(Invitations.OPEN) : end;
    }

    /** Until when its address is kept. */
    static Instant keptUntil(Invitation i) {
        return i.madeAt().plus(Invitations.KEPT);
    }
}
