package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.WayKind;
import org.forewarned.organisations.WayView;
import org.forewarned.organisations.Ways;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** The links and class codes by which people come in: made, shown, taken back. */
@Named
@RequestScoped
public class WaysPage {

    private Room room;
    private Ways ways;
    private Form form;
    private List<WayView> all;

    protected WaysPage() {
    }

    @Inject
    WaysPage(Room room, Ways ways, Form form) {
        this.room = room;
        this.ways = ways;
        this.form = form;
    }

    public void post() {
        if (form.has("revoke")) {
            ways.revoke(room.asker(), room.id(), Room.uuid(form.value("revoke")).orElseThrow(NotAllowed::new));
            room.go("/join?done=revoked");
            return;
        }
        WayKind kind = WayKind.fromSlug(form.value("kind")).orElse(WayKind.LINK);
        Duration open = Duration.ofDays(kind == WayKind.CODE ? 14 : 180);
        UUID made = ways.make(room.asker(), room.id(), kind, room.chosenUnit(form.value("unit")), form.has("young"), open);
        room.go("/join/" + made);
    }

    /** Those by which somebody can come in now. */
    public List<Row> open() {
        return all().stream().filter(WayView::open).map(this::row).toList();
    }

    /** Whether there is any. */
    public boolean any() {
        return all().stream().anyMatch(WayView::open);
    }

    public List<Option> kinds() {
        return Stream.of(WayKind.LINK, WayKind.CODE).map(kind -> new Option(kind.slug(), room.say("ways.kind." + kind.slug()), kind == WayKind.LINK)).toList();
    }

    public List<Option> units() {
        return room.unitOptions(form.value("unit"), "room.whole");
    }

    private List<WayView> all() {
        if (all == null) {
            all = ways.all(room.asker(), room.id()).stream().filter(way -> way.role().isEmpty()).toList();
        }
        return all;
    }

    private Row row(WayView way) {
        return new Row(way.id().toString(), room.say("ways.kind." + way.kind().slug()), way.link() ? "" : ClearCode.spaced(way.code()), room.unitPath(way.unit()),
                way.young(), way.uses(), room.day(way.expiresAt()));
    }

    /** A way as it stands in the table; the code is empty for a link. */
    public record Row(String id, String kind, String code, String unit, boolean young, int uses, String until) {
    }
}
