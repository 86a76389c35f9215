package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Card;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** Cards for people without e-mail or name. Each lets one person in, once; that person gets a learner code of their own, which nobody here sees. */
@ApplicationScoped
public class Cards {

    /** At most so many at once: twenty sheets. */
    public static final int MOST = 200;
    /** How long a card waits for its first use. */
    public static final Duration OPEN = Duration.ofDays(365);
    private static final int SHOWN = 100;

    private OrganisationRepository organisations;
    private WayRepository ways;
    private Standings standings;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected Cards() {
    }

    @Inject
    public Cards(OrganisationRepository organisations, WayRepository ways, Standings standings, Audit audit, Keys keys, Clock clock) {
        this.organisations = organisations;
        this.ways = ways;
        this.standings = standings;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** New cards with the numbers that follow, for this unit. Their codes are in the answer, and nowhere else. */
    @Transactional
    @Retrying
    public List<PrintedCard> make(Asker asker, UUID organisation, int count, Optional<UUID> unit, boolean young) {
        Standing standing = standings.coordinating(asker, organisation).over(unit);
        boolean known = unit.isEmpty() || organisations.unit(unit.get()).filter(u -> u.organisationId().equals(organisation)).isPresent();
        if (count < 1 || count > MOST || !known) {
            throw new NotAllowed();
        }
        Instant now = clock.instant();
        int first = organisations.organisation(organisation).map(o -> o.takeCards(count)).orElseThrow(NotAllowed::new);
        List<PrintedCard> printed = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            String code = ClearCode.draw(ClearCode.CARD);
            ways.add(new Card(organisation, unit.orElse(null), number, Ways.digest(keys, code), young, standing.actor(), now, now.plus(OPEN)));
            printed.add(new PrintedCard(number, code));
        }
        audit.record(AuditEvent.by(asker, Deed.CARDS_MADE).in(organisation).saying(first + "–" + (first + count - 1)));
        return printed;
    }

    /** The newest cards that this asker looks after; at most a hundred, from this number downwards where one is given. */
    public List<CardView> newest(Asker asker, UUID organisation, Optional<Integer> from) {
        Standing standing = standings.coordinating(asker, organisation);
        int last = organisations.organisation(organisation).map(Organisation::lastCard).orElse(0);
        return ways.cards(organisation, from.map(f -> Math.min(f, last)).orElse(last), SHOWN).stream()
                .filter(card -> standing.covers(Optional.ofNullable(card.unitId()))).map(this::view).toList();
    }

    /** This card lets nobody in any more. */
    @Transactional
    @Retrying
    public void revoke(Asker asker, UUID organisation, int number) {
        Standing standing = standings.coordinating(asker, organisation);
        ways.card(organisation, number).filter(c -> standing.covers(Optional.ofNullable(c.unitId()))).orElseThrow(NotAllowed::new).revoke(clock.instant());
        audit.record(AuditEvent.by(asker, Deed.CARD_CLOSED).in(organisation).saying(String.valueOf(number)));
    }

    private CardView view(Card c) {
        CardView.State state = c.usedAt() != null ? CardView.State.USED : c.revokedAt() != null ? CardView.State.REVOKED
                : c.openAt(clock.instant()) ? CardView.State.OPEN : CardView.State.EXPIRED;
        return new CardView(c.number(), Optional.ofNullable(c.unitId()), c.isYoung(), c.madeAt(), Optional.ofNullable(c.membershipId()), state);
    }
}
