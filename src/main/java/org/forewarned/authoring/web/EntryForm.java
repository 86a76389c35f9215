package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;
import org.forewarned.reference.EntryCare;
import org.forewarned.reference.EntryCheck;
import org.forewarned.reference.EntryField;
import org.forewarned.reference.EntryKind;
import org.forewarned.reference.EntryMoved;
import org.forewarned.reference.EntryView;

/** What somebody sends who has checked an entry. */
@RequestScoped
class EntryForm {

    private static final int USUAL_MONTHS = 6;
    private static final String HOW = "how";
    private static final String OWNER = "owner";

    private EntryCare care;
    private Form form;
    private Desk desk;

    protected EntryForm() {
    }

    @Inject
    EntryForm(EntryCare care, Form form, Desk desk) {
        this.care = care;
        this.form = form;
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    /** In how many months it is to be looked at again. */
    int months() {
        return form.value("again").matches("1|3|6|12") ? Integer.parseInt(form.value("again")) : USUAL_MONTHS;
    }

    /** Keeps what was sent; false when nothing was, or something is to be mended. */
    boolean take(Asker asker, EntryView.Whole whole) {
        if (!form.sent()) {
            return false;
        }
        if (form.has(OWNER)) {
            desk.owners().give(asker, whole.entry().path(), owner(asker));
            return true;
        }
        if (form.value(HOW).isEmpty() || form.value(HOW).length() > EntryCare.LONGEST_NOTE) {
            form.problem(HOW, "entry.fault.how", EntryCare.LONGEST_NOTE);
        }
        try {
            Map<String, String> faults = form.bad() ? Map.of() : care.keep(asker, whole.entry().kind(), whole.entry().id(), check(whole));
            faults.forEach(this::fault);
        } catch (EntryMoved moved) {
            form.problem(HOW, "entry.fault.moved");
        }
        return !form.bad();
    }

    private Optional<UUID> owner(Asker asker) {
        String chosen = form.value(OWNER);
        return chosen.isEmpty() ? Optional.empty()
                : Optional.of(desk.owners().candidates(asker).keySet().stream().filter(id -> id.toString().equals(chosen)).findFirst().orElseThrow(Stop::notFound));
    }

    private EntryCheck check(EntryView.Whole whole) {
        Map<String, String> values = new LinkedHashMap<>();
        Stream.concat(whole.fields().stream(), whole.blank().values().stream().flatMap(List::stream)).map(EntryField::path).filter(form::has).forEach(path -> values.put(path, form.value(path)));
        int seen = form.value("seen").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("seen")) : -1;
        boolean confirmed = whole.entry().kind() != EntryKind.HELPLINE || form.has("rang");
        return new EntryCheck(seen, values, confirmed, form.value(HOW), desk.today().plusMonths(months()));
    }

    /** Whether something was typed in one of these fields. */
    boolean begun(List<EntryField> fields) {
        return fields.stream().anyMatch(field -> !form.value(field.path()).isEmpty());
    }

    private void fault(String path, String said) {
        if (said.isEmpty()) {
            form.problem(path, "entry.fault.needed");
        } else if (said.equals(EntryCare.NO_NUMBER)) {
            form.problem(path, "entry.fault.number");
        } else {
            form.problem(path, "entry.fault.checker", said);
        }
    }
}
