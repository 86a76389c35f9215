package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationRegister;
import org.forewarned.organisations.OrganisationView;
import org.forewarned.organisations.ReorganisationKind;
import org.forewarned.organisations.Reorganising;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** An administrator says what becomes of an organisation, with both sides; what follows is shown before it is done. */
@Named
@RequestScoped
public class OrderReorganisationPage {

    private Rooms rooms;
    private OrganisationRegister register;
    private Form form;
    private Optional<OrganisationView> one;
    private List<OrganisationView> found;

    protected OrderReorganisationPage() {
    }

    @Inject
    OrderReorganisationPage(Rooms rooms, OrganisationRegister register, Form form) {
        this.rooms = rooms;
        this.register = register;
        this.form = form;
    }

    /** The address, and what may be done. */
    @RequestScoped
    public static class Rooms {

        private Room room;
        private Reorganising reorganising;

        protected Rooms() {
        }

        @Inject
        Rooms(Room room, Reorganising reorganising) {
            this.room = room;
            this.reorganising = reorganising;
        }

        Room room() {
            return room;
        }

        Reorganising reorganising() {
            return reorganising;
        }
    }

    public void enter() {
        one = Room.uuid(rooms.room().visit().query("organisation")).map(id -> register.one(rooms.room().asker(), id));
        found = asked().isEmpty() ? register.none(rooms.room().asker()) : register.named(rooms.room().asker(), asked(), 1).organisations();
    }

    public void post() {
        UUID from = one.map(OrganisationView::id).orElseThrow(NotAllowed::new);
        Optional<ReorganisationKind> kind = ReorganisationKind.fromSlug(form.value("what"));
        Optional<UUID> into = Room.uuid(form.value("into"));
        Optional<UUID> unit = Room.uuid(form.value("unit"));
        if (kind.isEmpty()) {
            form.problem("merged", "reorganise.fault.what");
            return;
        }
        boolean split = kind.get() == ReorganisationKind.SPLIT;
        boolean part = kind.get() != ReorganisationKind.MERGED;
        if (!split && into.filter(id -> !id.equals(from)).isEmpty()) {
            form.problem("into", "order-reorganisation.fault.into");
        }
        if (part && unit.isEmpty()) {
            form.problem("unit", "reorganise.fault.unit");
        }
        if (split && (form.value("name").isEmpty() || form.value("name").length() > OrganisationProfile.LONGEST_NAME)) {
            form.problem("name", "reorganise.fault.name");
        }
        if (!form.bad()) {
            Redirect.to("/reorganisations/" + rooms.reorganising().order(rooms.room().asker(), kind.get(), from, split ? Optional.empty() : into, part ? unit : Optional.empty(),
                    form.value("name")));
        }
    }

    public boolean known() {
        return one.isPresent();
    }

    public String id() {
        return one.map(o -> o.id().toString()).orElse("");
    }

    public String name() {
        return one.map(OrganisationView::name).orElse("");
    }

    public String asked() {
        return rooms.room().visit().query("q");
    }

    public String what() {
        return form.value("what");
    }

    public String url() {
        return "/administration/reorganise?organisation=" + id() + (asked().isEmpty() ? "" : "&q=" + URLEncoder.encode(asked(), StandardCharsets.UTF_8));
    }

    public List<Option> others() {
        return Stream.concat(Stream.of(new Option("", rooms.room().say("order-reorganisation.into.none"), form.value("into").isEmpty())),
                found.stream().filter(o -> !o.id().toString().equals(id())).map(o -> new Option(o.id().toString(), o.name(), o.id().toString().equals(form.value("into"))))).toList();
    }

    public List<Option> units() {
        return Stream.concat(Stream.of(new Option("", rooms.room().say("reorganise.unit.none"), form.value("unit").isEmpty())),
                one.map(o -> rooms.reorganising().parts(rooms.room().asker(), o.id())).orElse(List.of()).stream()
                        .map(u -> new Option(u.id().toString(), u.path(), u.id().toString().equals(form.value("unit"))))).toList();
    }
}
