package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * A confirmed organisation invites people by e-mail. Nobody belongs to it by being invited; what is known of them is the address, and that for 90 days
 * at most. For those who coordinate the whole.
 */
@ApplicationScoped
public class Invitations {

    /** The most addresses at once. */
    public static final int AT_ONCE = 500;
    /** The most that one organisation sends on a day. */
    public static final int MOST_A_DAY = 2_000;
    /** How long a link works. */
    public static final Duration OPEN = Duration.ofDays(30);
    /** How long an address is kept that nobody followed. */
    public static final Duration KEPT = Duration.ofDays(90);
    /** How often one address is written to, within that time. */
    static final int MOST_SENDS = 5;
    private static final int PAGE = 50;

    private InvitationRepository invitations;
    private OrganisationRepository organisations;
    private InvitationLetters letters;
    private Inviting inviting;
    private Standings standings;
    private Units units;
    private Audit audit;
    private Clock clock;

    protected Invitations() {
    }

    @Inject
    public Invitations(InvitationRepository invitations, OrganisationRepository organisations, InvitationLetters letters, Inviting inviting, Standings standings, Units units,
            Audit audit, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.letters = letters;
        this.inviting = inviting;
        this.standings = standings;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this asker may invite people here: only once the organisation is confirmed. */
    public boolean open(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).overAll();
        return organisations.organisation(organisation).map(Organisation::confirmedAt).isPresent();
    }

    /** How many more may go out today. */
    public int left(Asker asker, UUID organisation) {
        allowed(asker, organisation);
        return MOST_A_DAY - invitations.sentOn(organisation, Days.of(clock.instant()));
    }

    /** What will happen to each; nothing is done, and nothing kept. */
    public List<InviteLine> look(Asker asker, UUID organisation, List<Emails.Found> pasted) {
        allowed(asker, organisation);
        Set<String> addresses = pasted.stream().map(Emails.Found::address).filter(address -> !address.isEmpty()).collect(Collectors.toSet());
        if (addresses.size() > AT_ONCE) {
            throw new NotAllowed();
        }
        Map<String, InviteFate> fates = inviting.fates(organisation, addresses, false);
        Set<String> seen = new HashSet<>();
        List<InviteLine> lines = new ArrayList<>();
        for (Emails.Found found : pasted) {
            InviteFate fate = !found.isAddress() ? InviteFate.BAD : !seen.add(found.address()) ? InviteFate.TWICE : fates.get(found.address());
            lines.add(new InviteLine(found.line(), found.text(), found.address(), fate));
        }
        return lines;
    }

    /**
     * Invitations go out to those who get one; returns how many. Nothing when more would go out than may on one day.
     *
     * @param unit to which those will belong who come in
     */
    @Transactional
    @Retrying
    public Optional<Integer> send(Asker asker, UUID organisation, List<Emails.Found> pasted, Optional<UUID> unit, boolean young) {
        Organisation by = allowed(asker, organisation);
        if (!units.has(organisation, unit)) {
            throw new NotAllowed();
        }
        return inviting.send(asker, by, look(asker, organisation, pasted).stream().filter(line -> line.fate().goesOut())
                .map(line -> new Invitee(line.address(), unit.orElse(null), young)).toList());
    }

    /** A page of those that nobody has followed, by address, after this one. */
    public InvitationPage outstanding(Asker asker, UUID organisation, Optional<UUID> after) {
        allowed(asker, organisation);
        Optional<Invitation> last = after.flatMap(invitations::find).filter(i -> i.organisationId().equals(organisation) && i.isOutstanding());
        List<Invitation> rows = invitations.outstanding(organisation, last, PAGE + 1);
        List<InvitationView> shown = rows.stream().limit(PAGE).map(this::view).toList();
        return new InvitationPage(shown, invitations.count(organisation), rows.size() > PAGE ? Optional.of(shown.get(PAGE - 1).id()) : Optional.empty());
    }

    /** Sends one once more, with the same link; false where it went out today or often enough, or no more may go out today. */
    @Transactional
    @Retrying
    public boolean again(Asker asker, UUID organisation, UUID id) {
        Organisation by = allowed(asker, organisation);
        Invitation invitation = mine(organisation, id);
        Instant now = clock.instant();
        if (!Inviting.maySend(invitation, now) || !invitations.send(organisation, Days.of(now), 1, MOST_A_DAY)) {
            return false;
        }
        inviting.sendNow(invitation, by.name());
        audit.record(AuditEvent.by(asker, Deed.INVITATION_SENT_AGAIN).in(organisation));
        return true;
    }

    /** Takes one back: its link opens nothing, and what waits to be sent is not. */
    @Transactional
    @Retrying
    public void withdraw(Asker asker, UUID organisation, UUID id) {
        allowed(asker, organisation);
        Invitation invitation = mine(organisation, id);
        letters.withdraw(invitation.mark());
        invitation.withdraw();
        audit.record(AuditEvent.by(asker, Deed.INVITATION_WITHDRAWN).in(organisation));
    }

    private InvitationView view(Invitation i) {
        Instant now = clock.instant();
        return new InvitationView(i.id(), i.email(), Optional.ofNullable(i.unitId()), i.isYoung(), i.sentAt(), i.expiresAt(), i.openAt(now), Inviting.maySend(i, now));
    }

    private Invitation mine(UUID organisation, UUID id) {
        return invitations.find(id).filter(i -> i.organisationId().equals(organisation) && i.isOutstanding()).orElseThrow(NotAllowed::new);
    }

    /** The organisation that may invite people; nobody goes on for one that may not. */
    Organisation allowed(Asker asker, UUID organisation) {
        if (!open(asker, organisation)) {
            throw new NotAllowed();
        }
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }
}
