package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.ImportView;
import org.forewarned.platform.web.Form;

/** A list of people is uploaded; earlier ones can be looked at and taken back. */
@Named
@RequestScoped
public class PeopleImportPage {

    private ImportDesk desk;
    private Form form;

    protected PeopleImportPage() {
    }

    @Inject
    PeopleImportPage(ImportDesk desk, Form form) {
        this.desk = desk;
        this.form = form;
    }

    public void enter() {
        desk.room().organisation();
        desk.room().standing().overAll();
    }

    public void post() {
        form.file("list").ifPresentOrElse(file -> desk.upload(file).ifPresent(why -> form.problem("list", "people-import.fault." + why)),
                () -> form.problem("list", "people-import.fault.none"));
    }

    /** Whether lists may be uploaded here; else the page says what comes first. */
    public boolean open() {
        return desk.open();
    }

    public List<Row> earlier() {
        return open() ? desk.newest().stream().map(this::row).toList() : List.of();
    }

    public boolean any() {
        return !earlier().isEmpty();
    }

    private Row row(ImportView list) {
        return new Row(desk.room().base() + "/people/import/" + list.id(), desk.room().day(list.madeAt()), list.all(), list.state().slug());
    }

    /** A list as it stands in the table. */
    public record Row(String url, String day, int all, String state) {
    }
}
