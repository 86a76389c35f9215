package org.forewarned.organisations;

import java.util.Optional;
import java.util.UUID;

/**
 * What a code or link opens, before anybody has joined.
 *
 * @param kind how one comes in by it
 * @param unit name of the unit to which one will belong
 * @param role what one will do there; nothing for members
 */
public record Offer(Kind kind, UUID organisation, String organisationName, Optional<String> unit, boolean young, Optional<OrganisationRole> role) {

    /** A link or class code for many; a card for one; an invitation to somebody the organisation knows; a request to coordinate; a room, which nobody joins. */
    public enum Kind { WAY, CARD, INVITATION, ROLE, ROOM }

    static Offer of(RoomView room) {
        return new Offer(Kind.ROOM, room.organisationId(), room.organisation(), Optional.empty(), false, Optional.empty());
    }

    public boolean room() {
        return kind == Kind.ROOM;
    }

    /** Whether the one who joins says how the organisation shall call them. */
    public boolean asksName() {
        return kind == Kind.WAY || kind == Kind.INVITATION;
    }
}
