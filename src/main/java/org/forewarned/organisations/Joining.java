package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.Learners;
import org.forewarned.organisations.model.Card;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.JoiningWay;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.organisations.model.Unit;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** People come in by what they hold: a link, a class code, a card, an invitation. Coming in twice is coming in once. */
@ApplicationScoped
public class Joining {

    /** The longest display name, in characters. */
    public static final int LONGEST_NAME = 100;

    private OrganisationRepository organisations;
    private WayRepository ways;
    private InvitationRepository invitations;
    private Arrivals arrivals;
    private Learners learners;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected Joining() {
    }

    @Inject
    public Joining(OrganisationRepository organisations, WayRepository ways, InvitationRepository invitations, Arrivals arrivals, Learners learners, Audit audit,
            Keys keys, Clock clock) {
        this.organisations = organisations;
        this.ways = ways;
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.learners = learners;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** What this code opens; nothing for one that was never given, has run out, was taken back or used up. */
    public Optional<Offer> offer(String code) {
        Instant now = clock.instant();
        String digest = Ways.digest(keys, code);
        return switch (code.length()) {
            case ClearCode.CARD -> ways.cardByDigest(digest).filter(card -> card.openAt(now)).flatMap(this::offer);
            case ClearCode.CLASS -> ways.wayByDigest(digest).filter(way -> way.openAt(now)).flatMap(this::offer);
            case ClearCode.LINK -> ways.wayByDigest(digest).filter(way -> way.openAt(now)).flatMap(this::offer)
                    .or(() -> invitations.byDigest(digest).filter(i -> i.openAt(now)).flatMap(this::offer));
            default -> Optional.empty();
        };
    }

    /**
     * This learner joins by this code, under this name; returns the organisation.
     *
     * @throws NotAllowed when the code opens nothing (any more)
     */
    @Transactional
    @Retrying
    public UUID join(UUID learner, String code, String name) {
        Offer offer = offer(code).filter(o -> o.kind() != Offer.Kind.ROLE).orElseThrow(NotAllowed::new);
        String digest = Ways.digest(keys, code);
        switch (offer.kind()) {
            case CARD -> byCard(learner, ways.cardByDigest(digest).orElseThrow());
            case INVITATION -> byMail(learner, invitations.byDigest(digest).orElseThrow(), name);
            default -> byWay(learner, ways.wayByDigest(digest).orElseThrow(), name);
        }
        learners.join(List.of(learner));
        return offer.organisation();
    }

    /** This account coordinates from now on; the link that asked it to works once. */
    @Transactional
    @Retrying
    public UUID coordinate(Asker asker, String code) {
        UUID account = asker.signedIn();
        Offer offer = offer(code).filter(o -> o.kind() == Offer.Kind.ROLE).orElseThrow(NotAllowed::new);
        JoiningWay way = ways.wayByDigest(Ways.digest(keys, code)).orElseThrow();
        Instant now = clock.instant();
        if (!ways.useUp(way.id(), account, now)) {
            throw new NotAllowed();
        }
        boolean already = organisations.roles(account, offer.organisation()).stream()
                .anyMatch(r -> r.role() == way.role() && java.util.Objects.equals(r.unitId(), way.unitId()));
        if (!already) {
            organisations.add(new RoleGiven(way.organisationId(), way.unitId(), account, way.role(), way.madeBy(), now));
            audit.record(AuditEvent.by(asker, Deed.ROLE_GIVEN).in(way.organisationId()).about(account).saying(way.role().slug()));
        }
        return offer.organisation();
    }

    private void byWay(UUID learner, JoiningWay way, String name) {
        Optional<Membership> known = organisations.membership(learner, way.organisationId());
        if (known.filter(Membership::isHere).isPresent()) {
            return;
        }
        Membership membership = known.orElseGet(() -> {
            Membership fresh = new Membership(way.organisationId(), learner, name, way.kind() == WayKind.CODE ? JoinedHow.CODE : JoinedHow.LINK, clock.instant())
                    .in(way.unitId()).young(way.isYoung());
            organisations.add(fresh);
            return fresh;
        });
        if (!membership.isHere()) {
            membership.comeBack();
            membership.call(name);
            membership.in(way.unitId()).comesAsYoung(way.isYoung());
        }
        ways.count(way.id());
    }

    private void byCard(UUID learner, Card card) {
        Optional<Membership> known = organisations.membership(learner, card.organisationId());
        Membership membership = known.orElseGet(() -> {
            Membership fresh = new Membership(card.organisationId(), learner, "", JoinedHow.CARD, clock.instant()).in(card.unitId());
            organisations.add(fresh);
            return fresh;
        });
        membership.comeBack();
        membership.holding(card.number()).comesAsYoung(card.isYoung());
        card.use(membership.id(), clock.instant());
    }

    /** The link has done its work, and whom it was sent to is known by their membership only. */
    private void byMail(UUID learner, Invitation invitation, String name) {
        arrivals.arrive(learner, name, invitation.email(),
                new Arrivals.Place(invitation.organisationId(), invitation.unitId(), invitation.isYoung(), JoinedHow.EMAIL));
        invitations.remove(invitation);
    }

    private Optional<Offer> offer(JoiningWay way) {
        Offer.Kind kind = way.role() == null ? Offer.Kind.WAY : Offer.Kind.ROLE;
        return offer(kind, way.organisationId(), way.unitId(), way.isYoung(), Optional.ofNullable(way.role()));
    }

    private Optional<Offer> offer(Card card) {
        return offer(Offer.Kind.CARD, card.organisationId(), card.unitId(), card.isYoung(), Optional.empty());
    }

    private Optional<Offer> offer(Invitation i) {
        return offer(Offer.Kind.INVITATION, i.organisationId(), i.unitId(), i.isYoung(), Optional.empty());
    }

    private Optional<Offer> offer(Offer.Kind kind, UUID organisation, UUID unit, boolean young, Optional<OrganisationRole> role) {
        Optional<Organisation> open = organisations.organisation(organisation).filter(o -> o.endedAt() == null);
        Optional<String> unitName = Optional.ofNullable(unit).flatMap(organisations::unit).map(Unit::name);
        return open.map(o -> new Offer(kind, organisation, o.name(), unitName, young, role));
    }
}
