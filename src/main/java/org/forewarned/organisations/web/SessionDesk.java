package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.Sessions;

/** Where a session in a room is opened: what can be taken there, and in whose name. */
@RequestScoped
public class SessionDesk {

    private Office office;
    private Room room;
    private Sessions sessions;

    protected SessionDesk() {
    }

    @Inject
    SessionDesk(Office office, Room room, Sessions sessions) {
        this.office = office;
        this.room = room;
        this.sessions = sessions;
    }

    Office office() {
        return office;
    }

    List<PublishedModule> modules() {
        return office.modules();
    }

    boolean whole() {
        return room.whole();
    }

    boolean divided() {
        return room.divided();
    }

    List<Option> units(String chosen) {
        return room.unitOptions(chosen, "room.whole");
    }

    UUID open(Optional<UUID> unit, String module, Optional<Nation> nation) {
        return sessions.open(office.asker(), office.organisation().id(), unit, module, nation);
    }
}
