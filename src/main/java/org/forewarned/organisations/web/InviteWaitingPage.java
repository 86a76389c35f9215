package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.organisations.Invitations;
import org.forewarned.organisations.WaitingPeople;

/** Whoever stands on the list and has not come in is invited by e-mail: first it is shown how many that are. */
@Named
@RequestScoped
public class InviteWaitingPage {

    private Room room;
    private Invitations invitations;
    private WaitingPeople waiting;
    private WaitingPeople.Look look;

    protected InviteWaitingPage() {
    }

    @Inject
    InviteWaitingPage(Room room, Invitations invitations, WaitingPeople waiting) {
        this.room = room;
        this.invitations = invitations;
        this.waiting = waiting;
    }

    public void enter() {
        room.standing().overAll();
    }

    public void post() {
        room.go("/invitations?done=" + (waiting.send(room.asker(), room.id()) > 0 ? "sent" : "none-sent"));
    }

    /** Whether invitations can go out here; else the page says what comes first. */
    public boolean open() {
        return invitations.open(room.asker(), room.id());
    }

    public WaitingPeople.Look look() {
        if (look == null) {
            look = waiting.look(room.asker(), room.id());
        }
        return look;
    }

    public boolean any() {
        return look().going() > 0;
    }

    /** How many have no address. */
    public long unreachable() {
        return look().all() - look().reachable();
    }

    /** How many have one and get nothing now. */
    public long rest() {
        return Math.max(0, look().reachable() - look().going());
    }

    public int atOnce() {
        return Invitations.AT_ONCE;
    }

    public int mostADay() {
        return Invitations.MOST_A_DAY;
    }
}
