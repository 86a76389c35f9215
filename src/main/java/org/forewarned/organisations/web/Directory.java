package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Emails;
import org.forewarned.organisations.Joining;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.People;
import org.forewarned.organisations.PeoplePage;
import org.forewarned.organisations.PeopleQuery;
import org.forewarned.organisations.PersonEntry;
import org.forewarned.organisations.UnitView;
import org.forewarned.organisations.Units;
import org.forewarned.platform.Keys;
import org.forewarned.platform.web.Form;

/** People as pages show them. What is searched for stands sealed in addresses, for it may be a name. */
@RequestScoped
public class Directory {

    private static final String SEAL = "people-search";

    private Room room;
    private People people;
    private Units units;
    private Keys keys;
    private Map<UUID, UnitView> byId;

    protected Directory() {
    }

    @Inject
    Directory(Room room, People people, Units units, Keys keys) {
        this.room = room;
        this.people = people;
        this.units = units;
        this.keys = keys;
    }

    PeoplePage page(PeopleQuery query) {
        return people.page(room.asker(), room.id(), query);
    }

    UUID add(PersonEntry entry) {
        return people.add(room.asker(), room.id(), entry);
    }

    String seal(String text) {
        return text.isEmpty() ? "" : keys.seal(SEAL, text.length() > 60 ? text.substring(0, 60) : text);
    }

    String open(String sealed) {
        return sealed.isEmpty() ? "" : keys.open(SEAL, sealed).orElse("");
    }

    /** By which the organisation knows them; the number of the card where it knows no name. */
    String name(MemberView member) {
        return !member.name().isEmpty() ? member.name() : member.card().map(number -> room.say("people.card", number)).orElseGet(() -> room.say("people.forgotten"));
    }

    String unit(Optional<UUID> unit) {
        if (byId == null) {
            byId = units.byId(room.id());
        }
        return unit.map(byId::get).map(UnitView::path).orElse("");
    }

    /** What was typed about somebody, unless something has to be mended. */
    Optional<PersonEntry> read(Form form, boolean named) {
        String name = form.value("name");
        String email = form.value("email");
        if ((named && name.isEmpty()) || name.length() > Joining.LONGEST_NAME) {
            form.problem("name", "person.fault.name", Joining.LONGEST_NAME);
        }
        if (!email.isEmpty() && !Emails.good(email)) {
            form.problem("email", "person.fault.email");
        }
        if (form.value("reference").length() > 60) {
            form.problem("reference", "person.fault.long", 60);
        }
        if (form.value("role").length() > 60) {
            form.problem("role", "person.fault.long", 60);
        }
        return form.bad() ? Optional.empty() : Optional.of(new PersonEntry(name, room.chosenUnit(form.value("unit")), form.value("role"), email,
                form.value("reference"), form.has("young")));
    }
}
