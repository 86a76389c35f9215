package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.ContactEntry;
import org.forewarned.organisations.ContactKind;
import org.forewarned.organisations.ContactView;
import org.forewarned.organisations.LocalContacts;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** Whom the people of an organisation turn to: looked at, added, changed, removed. */
@Named
@RequestScoped
public class ContactsPage {

    private Room room;
    private LocalContacts contacts;
    private Form form;
    private List<ContactView> all;

    protected ContactsPage() {
    }

    @Inject
    ContactsPage(Room room, LocalContacts contacts, Form form) {
        this.room = room;
        this.contacts = contacts;
        this.form = form;
    }

    public void post() {
        if (form.has("remove")) {
            contacts.remove(room.asker(), room.id(), Room.uuid(form.value("remove")).orElseThrow(NotAllowed::new));
            room.go("/contacts?done=contact-removed");
            return;
        }
        Optional<LocalDate> review = date(form.value("review"));
        if (form.value("name").isEmpty() || form.value("name").length() > 120) {
            form.problem("name", "contacts.fault.name");
        }
        if (form.value("reach").isEmpty() || form.value("reach").length() > 200) {
            form.problem("reach", "contacts.fault.reach");
        }
        if (form.value("hours").length() > 120) {
            form.problem("hours", "contacts.fault.hours");
        }
        if (form.value("owner").isEmpty() || form.value("owner").length() > 120) {
            form.problem("owner", "contacts.fault.owner");
        }
        if (review.isEmpty()) {
            form.problem("review", "contacts.fault.review");
        }
        if (!form.bad()) {
            keep(review.get());
        }
    }

    private void keep(LocalDate review) {
        ContactEntry entry = new ContactEntry(ContactKind.fromSlug(form.value("kind")).orElse(ContactKind.OTHER), form.value("name"), form.value("reach"),
                form.value("hours"), form.value("owner"), review, room.chosenUnit(form.value("unit")));
        Optional<UUID> known = Room.uuid(form.value("contact"));
        if (known.isPresent()) {
            contacts.change(room.asker(), room.id(), known.get(), entry);
        } else {
            contacts.add(room.asker(), room.id(), entry);
        }
        room.go("/contacts?done=kept");
    }

    public List<Row> rows() {
        return all().stream().map(c -> new Row(c.id().toString(), room.say("contact-kind." + c.entry().kind().slug()), c.entry(), room.unitPath(c.entry().unit()),
                Days.read(c.entry().reviewBy(), room.visit().locale()), c.overdue(), room.standing().covers(c.entry().unit()))).toList();
    }

    public boolean any() {
        return !all().isEmpty();
    }

    /** The contact that is being changed. */
    public String editing() {
        return form.sent() ? form.value("contact") : edited().map(c -> c.id().toString()).orElse("");
    }

    public boolean changing() {
        return !editing().isEmpty();
    }

    public String name() {
        return edited().map(c -> c.entry().name()).orElse("");
    }

    public String reach() {
        return edited().map(c -> c.entry().reach()).orElse("");
    }

    public String hours() {
        return edited().map(c -> c.entry().hours()).orElse("");
    }

    public String owner() {
        return edited().map(c -> c.entry().owner()).orElse("");
    }

    public String review() {
        return edited().map(c -> c.entry().reviewBy().toString()).orElse("");
    }

    public List<Option> kinds() {
        String chosen = form.sent() ? form.value("kind") : edited().map(c -> c.entry().kind().slug()).orElse("safeguarding-lead");
        return Arrays.stream(ContactKind.values()).map(kind -> new Option(kind.slug(), room.say("contact-kind." + kind.slug()), kind.slug().equals(chosen))).toList();
    }

    public List<Option> units() {
        return room.unitOptions(form.sent() ? form.value("unit") : edited().flatMap(c -> c.entry().unit()).map(UUID::toString).orElse(""), "room.whole");
    }

    private Optional<ContactView> edited() {
        Optional<UUID> asked = Room.uuid(room.visit().query("contact"));
        return asked.flatMap(id -> all().stream().filter(c -> c.id().equals(id)).findFirst());
    }

    private List<ContactView> all() {
        if (all == null) {
            all = contacts.all(room.asker(), room.id());
        }
        return all;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** A contact as it stands in the list. */
    public record Row(String id, String kind, ContactEntry entry, String unit, String review, boolean overdue, boolean mine) {
    }
}
