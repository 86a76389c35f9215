package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.ReorganisationView;
import org.forewarned.organisations.Reorganising;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** An organisation merges, takes another in, hands a unit on or lets one go its own way: proposed here, agreed by the other side. */
@Named
@RequestScoped
public class ReorganisePage {

    private Room room;
    private Reorganising reorganising;
    private Form form;
    private List<Row> rows;

    protected ReorganisePage() {
    }

    @Inject
    ReorganisePage(Room room, Reorganising reorganising, Form form) {
        this.room = room;
        this.reorganising = reorganising;
        this.form = form;
    }

    public void enter() {
        room.organisation();
        room.standing().ruling();
    }

    public void post() {
        Optional<UUID> unit = Room.uuid(form.value("unit"));
        String what = form.value("what");
        boolean parts = what.equals("move") || what.equals("split");
        if (!List.of("merge", "take", "move", "split").contains(what)) {
            form.problem("merge", "reorganise.fault.what");
        }
        if (parts && unit.isEmpty()) {
            form.problem("unit", "reorganise.fault.unit");
        }
        if (what.equals("split") && (form.value("name").isEmpty() || form.value("name").length() > OrganisationProfile.LONGEST_NAME)) {
            form.problem("name", "reorganise.fault.name");
        }
        if (!form.bad()) {
            Redirect.to("/reorganisations/" + propose(what, unit));
        }
    }

    private UUID propose(String what, Optional<UUID> unit) {
        return switch (what) {
            case "merge" -> reorganising.proposeMerging(room.asker(), room.id());
            case "take" -> reorganising.proposeTaking(room.asker(), room.id());
            case "move" -> reorganising.proposeMoving(room.asker(), room.id(), unit.orElseThrow());
            default -> reorganising.proposeSplitting(room.asker(), room.id(), unit.orElseThrow(), form.value("name"));
        };
    }

    /** What was or is proposed, newest first. */
    public List<Row> rows() {
        if (rows == null) {
            rows = reorganising.of(room.asker(), room.id()).stream().map(this::row).toList();
        }
        return rows;
    }

    public boolean any() {
        return !rows().isEmpty();
    }

    public String what() {
        return form.value("what");
    }

    public List<Option> units() {
        return Stream.concat(Stream.of(new Option("", room.say("reorganise.unit.none"), form.value("unit").isEmpty())),
                room.tree().stream().map(u -> new Option(u.id().toString(), u.path(), u.id().toString().equals(form.value("unit"))))).toList();
    }

    private Row row(ReorganisationView view) {
        String state = view.state() == org.forewarned.organisations.ReorganisationState.PROPOSED && !view.open() ? "expired" : view.state().slug();
        return new Row("/reorganisations/" + view.id(), ReorganisationPage.title(view, room), room.day(view.proposedAt()), room.say("reorganisation.state." + state));
    }

    /** Whether anything can be handed on. */
    public boolean divided() {
        return room.divided();
    }

    /** One of them, in the list. */
    public record Row(String url, String title, String day, String state) {
    }
}
