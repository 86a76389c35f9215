package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.Organisations;
import org.forewarned.organisations.UnitView;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** The units of an organisation: added, renamed, put into one another. */
@Named
@RequestScoped
public class UnitsPage {

    private Room room;
    private Organisations organisations;
    private Form form;

    protected UnitsPage() {
    }

    @Inject
    UnitsPage(Room room, Organisations organisations, Form form) {
        this.room = room;
        this.organisations = organisations;
        this.form = form;
    }

    public void post() {
        if (form.has("move")) {
            boolean moved = organisations.moveUnit(room.asker(), room.id(), unit(), room.chosenUnit(form.value("into")));
            if (moved) {
                room.go("/units?done=kept");
            } else {
                form.problem("into", "units.fault.into");
            }
            return;
        }
        String name = form.value("name");
        if (name.isEmpty() || name.length() > 120) {
            form.problem("name", "units.fault.name");
        } else if (form.has("rename")) {
            organisations.renameUnit(room.asker(), room.id(), unit(), name);
            room.go("/units?done=kept");
        } else {
            organisations.addUnit(room.asker(), room.id(), room.chosenUnit(form.value("parent")), name);
            room.go("/units?done=added");
        }
    }

    public List<UnitView> all() {
        return room.tree();
    }

    /** The unit that is being changed. */
    public String editing() {
        String asked = form.sent() ? form.value("unit") : room.visit().query("unit");
        return room.tree().stream().map(u -> u.id().toString()).filter(asked::equals).findFirst().orElse("");
    }

    public boolean changing() {
        return !editing().isEmpty();
    }

    public String name() {
        return room.tree().stream().filter(u -> u.id().toString().equals(editing())).map(UnitView::name).findFirst().orElse("");
    }

    public List<Option> parents() {
        return room.unitOptions(form.value("parent"), "units.outermost");
    }

    public List<Option> places() {
        return room.unitOptions(form.value("into"), "units.outermost");
    }

    private UUID unit() {
        return Room.uuid(form.value("unit")).orElseThrow(NotAllowed::new);
    }
}
