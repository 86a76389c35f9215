package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;

/**
 * Somebody brings a joining code, typed or in an address. Failures are limited per address and in all, successes are not: a whole class comes
 * in at once. With 20,000 class codes open, one guess in 19,000 would hit; at what all addresses together may fail in an hour, that is one in
 * more than a day, and its coordinator sees who came in.
 */
@ApplicationScoped
public class JoinEntry {

    private static final Limit PER_ADDRESS = new Limit("join", 60, Duration.ofHours(1));
    private static final Limit IN_ALL = new Limit("join-all", 600, Duration.ofHours(1));

    private Joining joining;
    private RoomDoor door;
    private RateLimits limits;

    protected JoinEntry() {
    }

    @Inject
    public JoinEntry(Joining joining, RoomDoor door, RateLimits limits) {
        this.joining = joining;
        this.door = door;
        this.limits = limits;
    }

    /** How long this address has to wait before the next try, if it must. */
    public Optional<Duration> waiting(String address) {
        return limits.waiting(PER_ADDRESS, address).or(() -> limits.waiting(IN_ALL, ""));
    }

    /** What this code opens. A code that opens nothing counts as a failure; one too long to be guessed does not. */
    public Optional<Offer> enter(String code, String address) {
        Optional<Offer> offer = code.isEmpty() ? Optional.empty() : joining.offer(code).or(() -> door.room(code).map(Offer::of));
        if (offer.isEmpty()) {
            failed(code, address);
        }
        return offer;
    }

    /** The room that this code opens, limited like every other way in. */
    public Optional<RoomView> room(String code, String address) {
        Optional<RoomView> room = waiting(address).isPresent() || code.isEmpty() ? Optional.empty() : door.room(code);
        if (room.isEmpty()) {
            failed(code, address);
        }
        return room;
    }

    private void failed(String code, String address) {
        if (code.length() < ClearCode.LINK) {
            limits.take(PER_ADDRESS, address);
            limits.take(IN_ALL, "");
        }
    }
}
