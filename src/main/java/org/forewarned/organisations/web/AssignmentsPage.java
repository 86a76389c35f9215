package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.AssignmentLists;
import org.forewarned.organisations.AssignmentView;

/** Everything that an organisation asks or has asked. */
@Named
@RequestScoped
public class AssignmentsPage {

    private Office office;
    private AssignmentLists lists;
    private List<Row> rows;

    protected AssignmentsPage() {
    }

    @Inject
    AssignmentsPage(Office office, AssignmentLists lists) {
        this.office = office;
        this.lists = lists;
    }

    public String getName() {
        return office.organisation().name();
    }

    public String getBase() {
        return office.path();
    }

    public String getHome() {
        return office.home();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = lists.all(office.asker(), office.organisation().id()).stream().map(this::row).toList();
        }
        return rows;
    }

    public boolean isNone() {
        return getRows().isEmpty();
    }

    private Row row(AssignmentView a) {
        return new Row(office.title(a), office.written(a), office.path("assignments", a.id().toString()), office.who(a), office.due(a), office.day(a.askedAt()), a);
    }

    /** An assignment with its words. */
    public record Row(String title, String language, String url, String who, String due, String asked, AssignmentView view) {
    }
}
