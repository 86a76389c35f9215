package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.AssignedPage;
import org.forewarned.organisations.AssignmentView;

/** Everybody who is overdue, longest first. */
@Named
@RequestScoped
public class OverduePage {

    private Office office;
    private AssigningDesk desk;
    private AssignedPage page;
    private List<AssignmentView> assignments;

    protected OverduePage() {
    }

    @Inject
    OverduePage(Office office, AssigningDesk desk) {
        this.office = office;
        this.desk = desk;
    }

    public String getName() {
        return office.organisation().name();
    }

    public String getHome() {
        return office.home();
    }

    public String getUrl() {
        return office.path("overdue");
    }

    public AssignedPage getPage() {
        if (page == null) {
            page = desk.lists().overdue(office.asker(), office.organisation().id(), office.page());
        }
        return page;
    }

    public List<PersonRow> getRows() {
        if (assignments == null) {
            assignments = desk.asked();
        }
        return getPage().rows().stream().map(row -> PersonRow.of(office, row, assignments)).toList();
    }

    /** Whether somebody was just reminded. */
    public boolean isReminded() {
        return !office.query("sent").isEmpty();
    }

    public int getSent() {
        return number("sent");
    }

    /** How many had had a reminder that day. */
    public int getAlready() {
        return number("already");
    }

    /** How many have no address, or want no reminders. */
    public int getUnreachable() {
        return number("unreachable");
    }

    private int number(String name) {
        return office.query(name).matches("[0-9]{1,4}") ? Integer.parseInt(office.query(name)) : 0;
    }

    public boolean isNobody() {
        return getPage().rows().isEmpty();
    }

    public String getNext() {
        return getPage().isLast() ? null : getUrl() + "?page=" + (office.page() + 1);
    }

    public String getPrevious() {
        return getPage().isFirst() ? null : getUrl() + "?page=" + (office.page() - 1);
    }
}
