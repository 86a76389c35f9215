package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.forewarned.identity.Addresses;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRole;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.Ways;

/** What is done on an organisation's page of settings. */
@RequestScoped
public class SettingsDesk {

    private Room room;
    private Organisations organisations;
    private Ways ways;
    private Addresses addresses;

    protected SettingsDesk() {
    }

    @Inject
    SettingsDesk(Room room, Organisations organisations, Ways ways, Addresses addresses) {
        this.room = room;
        this.organisations = organisations;
        this.ways = ways;
        this.addresses = addresses;
    }

    Room room() {
        return room;
    }

    void describe(OrganisationProfile profile) {
        organisations.describe(room.asker(), room.id(), profile);
        room.go("/settings?done=kept");
    }

    void present(String text) {
        organisations.present(room.asker(), room.id(), text);
        room.go("/settings?done=kept");
    }

    void ask(OrganisationRole role, String unit) {
        room.go("/join/" + ways.askToCoordinate(room.asker(), room.id(), role, room.chosenUnit(unit)));
    }

    boolean relieve(UUID role) {
        boolean relieved = organisations.relieve(room.asker(), room.id(), role);
        if (relieved) {
            room.go("/settings?done=relieved");
        }
        return relieved;
    }

    List<Row> coordinators() {
        UUID self = room.asker().signedIn();
        return organisations.coordinators(room.asker(), room.id()).stream().map(given -> new Row(given.id().toString(), addresses.of(given.account()).orElse(""),
                room.say("organisation-role." + given.role().slug()), room.unitPath(given.unit()), room.day(given.since()), given.account().equals(self))).toList();
    }

    /** Somebody who coordinates, as they stand in the table. */
    public record Row(String id, String who, String role, String unit, String since, boolean self) {
    }
}
