package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Emails;
import org.forewarned.organisations.InvitationPage;
import org.forewarned.organisations.Invitations;
import org.forewarned.organisations.InviteLine;

/** What is done with invitations on their page. */
@RequestScoped
public class InvitationDesk {

    private Room room;
    private Invitations invitations;

    protected InvitationDesk() {
    }

    @Inject
    InvitationDesk(Room room, Invitations invitations) {
        this.room = room;
        this.invitations = invitations;
    }

    Room room() {
        return room;
    }

    boolean open() {
        return invitations.open(room.asker(), room.id());
    }

    int left() {
        return invitations.left(room.asker(), room.id());
    }

    List<InviteLine> look(List<Emails.Found> pasted) {
        return invitations.look(room.asker(), room.id(), pasted);
    }

    Optional<Integer> send(List<Emails.Found> pasted, String unit, boolean young) {
        return invitations.send(room.asker(), room.id(), pasted, room.chosenUnit(unit), young);
    }

    InvitationPage outstanding() {
        return invitations.outstanding(room.asker(), room.id(), Room.uuid(room.visit().query("after")));
    }

    void again(UUID id) {
        room.go("/invitations?done=" + (invitations.again(room.asker(), room.id(), id) ? "sent-again" : "not-again"));
    }

    void withdraw(UUID id) {
        invitations.withdraw(room.asker(), room.id(), id);
        room.go("/invitations?done=withdrawn");
    }
}
