package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.WayView;
import org.forewarned.organisations.Ways;

/** One way in, as a sheet for a wall or a board: address, class code, QR code. */
@Named
@RequestScoped
public class WayPage {

    private Room room;
    private Ways ways;
    private WayView way;

    protected WayPage() {
    }

    @Inject
    WayPage(Room room, Ways ways) {
        this.room = room;
        this.ways = ways;
    }

    public void enter() {
        way = ways.one(room.asker(), room.id(), room.param("way"));
    }

    public boolean link() {
        return way.link();
    }

    public boolean open() {
        return way.open();
    }

    /** The whole address that lets people in. */
    public String url() {
        return room.visit().url("/join/" + way.code());
    }

    /** The address where the class code is typed, as people write it. */
    public String place() {
        return room.visit().url("/join").replaceFirst("^https?://", "");
    }

    public String code() {
        return ClearCode.spaced(way.code());
    }

    public String until() {
        return room.day(way.expiresAt());
    }

    public String unit() {
        return room.unitPath(way.unit());
    }

    /** Whether one person comes to coordinate by it. */
    public boolean forRole() {
        return way.role().isPresent();
    }

    /** The address as a picture for phones. */
    public String picture() {
        return QrPicture.svg(url(), room.say("way.picture"));
    }
}
