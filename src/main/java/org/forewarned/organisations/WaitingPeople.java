package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.PeopleRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/**
 * Whoever stands on an organisation's list and has not come in is invited by e-mail, where an address is known: for the first time, or once more with the same
 * link. Nobody is written to who was within a week, wants no invitations, or was written to often enough. For those who coordinate the whole.
 */
@ApplicationScoped
public class WaitingPeople {

    private static final int PART = 500;
    private static final int MOST_PARTS = 10;

    private Invitations invitations;
    private Inviting inviting;
    private PeopleRepository people;
    private Clock clock;

    protected WaitingPeople() {
    }

    @Inject
    public WaitingPeople(Invitations invitations, Inviting inviting, PeopleRepository people, Clock clock) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.people = people;
        this.clock = clock;
    }

    /**
     * How many would be invited now.
     *
     * @param all who have not come in
     * @param reachable of them have an address
     * @param first get their first invitation
     * @param again get theirs once more
     * @param full whether others would too, but no more go out at once, or today
     */
    public record Look(long all, long reachable, long first, long again, boolean full) {

        /** How many invitations go out. */
        public long going() {
            return first + again;
        }
    }

    /** What would happen; nothing does. */
    public Look look(Asker asker, UUID organisation) {
        int room = room(asker, organisation);
        Map<Invitee, InviteFate> found = find(organisation, room);
        long again = found.values().stream().filter(fate -> fate == InviteFate.AGAIN).count();
        return new Look(people.count(new PeopleRepository.Which(organisation, PeopleQuery.Show.WAITING, Optional.empty(), "")), people.reachable(organisation),
                found.size() - again, again, found.size() == room);
    }

    /** They are invited; returns how many. */
    @Transactional
    @Retrying
    public int send(Asker asker, UUID organisation) {
        Organisation by = invitations.allowed(asker, organisation);
        return inviting.send(asker, by, List.copyOf(find(organisation, room(asker, organisation)).keySet())).orElse(0);
    }

    private int room(Asker asker, UUID organisation) {
        return Math.min(Invitations.AT_ONCE, invitations.left(asker, organisation));
    }

    /** Who is to be invited now, each address once, at most so many. */
    private Map<Invitee, InviteFate> find(UUID organisation, int most) {
        Map<String, Invitee> byAddress = new LinkedHashMap<>();
        Map<Invitee, InviteFate> found = new LinkedHashMap<>();
        UUID after = new UUID(0, 0);
        for (int part = 0; part < MOST_PARTS && found.size() < most; part++) {
            List<Membership> some = people.reachable(organisation, clock.instant().minus(Inviting.REST), after, PART);
            Map<String, InviteFate> fates = inviting.fates(organisation, some.stream().map(Membership::email).toList(), true);
            for (Membership one : some) {
                InviteFate fate = fates.get(one.email());
                Invitee invitee = new Invitee(one.email(), one.unitId(), one.isYoung());
                if (fate.goesOut() && found.size() < most && byAddress.putIfAbsent(one.email(), invitee) == null) {
                    found.put(invitee, fate);
                }
            }
            if (some.size() < PART) {
                break;
            }
            after = some.get(some.size() - 1).id();
        }
        return found;
    }
}
