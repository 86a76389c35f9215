package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** What an organisation wants to be read and understood. */
@Named
@RequestScoped
public class DocumentsPage {

    private Office office;
    private AssigningDesk desk;
    private Form form;

    protected DocumentsPage() {
    }

    @Inject
    DocumentsPage(Office office, AssigningDesk desk, Form form) {
        this.office = office;
        this.desk = desk;
        this.form = form;
    }

    /** Adds one. */
    public void post() {
        Optional<LocalDate> dated = AssignEntry.day(form.value("dated"));
        missing("name", 200);
        missing("edition", 60);
        missing("kept", 500);
        if (dated.isEmpty()) {
            form.problem("dated", "documents.fault.dated");
        }
        if (!form.bad()) {
            desk.shelf().add(office.asker(), desk.organisation(), form.value("name"), form.value("edition"), dated.orElseThrow(), form.value("kept"));
            Redirect.to(getUrl());
        }
    }

    private void missing(String field, int longest) {
        if (form.value(field).isEmpty() || form.value(field).length() > longest) {
            form.problem(field, "documents.fault." + field);
        }
    }

    public String getHome() {
        return office.path("assignments");
    }

    public String getUrl() {
        return office.path("documents");
    }

    public List<Row> getDocuments() {
        return desk.documents().stream().map(d -> new Row(d.title(), office.say("documents.about", d.edition(), office.day(d.datedOn()), d.keptAt()))).toList();
    }

    public boolean isNone() {
        return getDocuments().isEmpty();
    }

    /** A document with what is known of it. */
    public record Row(String title, String about) {
    }
}
