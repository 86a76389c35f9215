package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.ImportField;
import org.forewarned.organisations.ImportOutcome;
import org.forewarned.organisations.ImportRowView;
import org.forewarned.organisations.ImportRunner;
import org.forewarned.organisations.ImportView;
import org.forewarned.organisations.PeopleImports;
import org.forewarned.organisations.sheet.SheetFault;

/** What is done with uploaded lists; the work itself goes on behind the page. */
@RequestScoped
public class ImportDesk {

    private Room room;
    private PeopleImports imports;
    private ImportRunner runner;

    protected ImportDesk() {
    }

    @Inject
    ImportDesk(Room room, PeopleImports imports, ImportRunner runner) {
        this.room = room;
        this.imports = imports;
        this.runner = runner;
    }

    Room room() {
        return room;
    }

    boolean open() {
        return imports.open(room.asker(), room.id());
    }

    List<ImportView> newest() {
        return imports.newest(room.asker(), room.id());
    }

    /** Keeps the file and leads on; or why it cannot be read, as a word. */
    Optional<String> upload(Part file) {
        try {
            UUID list = imports.upload(room.asker(), room.id(), file.getInputStream().readAllBytes());
            room.go("/people/import/" + list);
            return Optional.empty();
        } catch (SheetFault fault) {
            return Optional.of(fault.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportView one() {
        return imports.one(room.asker(), room.id(), list());
    }

    List<ImportRowView> rows(Optional<ImportOutcome> outcome, int after) {
        return imports.rows(room.asker(), room.id(), list(), outcome, after);
    }

    boolean explain(List<ImportField> mapping, boolean young) {
        boolean clear = imports.explain(room.asker(), room.id(), list(), mapping, young);
        if (clear) {
            work();
        }
        return clear;
    }

    void confirm() {
        imports.confirm(room.asker(), room.id(), list());
        work();
    }

    void undo() {
        imports.undo(room.asker(), room.id(), list());
        work();
    }

    void drop() {
        imports.drop(room.asker(), room.id(), list());
        room.go("/people/import?done=undone");
    }

    private void work() {
        runner.run(list());
        room.go("/people/import/" + list());
    }

    private UUID list() {
        return room.param("import");
    }
}
