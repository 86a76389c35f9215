package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.SessionView;
import org.forewarned.organisations.Sessions;

/** The sessions in a room that were held or are going on, newest first. */
@Named
@RequestScoped
public class SessionsPage {

    private Office office;
    private Sessions sessions;
    private List<SessionView> found;

    protected SessionsPage() {
    }

    @Inject
    SessionsPage(Office office, Sessions sessions) {
        this.office = office;
        this.sessions = sessions;
    }

    public List<Row> getRows() {
        return found().stream().limit(Sessions.PAGE).map(this::row).toList();
    }

    public boolean isNone() {
        return found().isEmpty();
    }

    public String getNext() {
        return found().size() > Sessions.PAGE ? office.path("sessions") + "?page=" + (office.page() + 1) : null;
    }

    public String getPrevious() {
        return office.page() > 1 ? office.path("sessions") + "?page=" + (office.page() - 1) : null;
    }

    public boolean isPaged() {
        return getNext() != null || getPrevious() != null;
    }

    private List<SessionView> found() {
        if (found == null) {
            found = sessions.all(office.asker(), office.organisation().id(), office.page());
        }
        return found;
    }

    private Row row(SessionView s) {
        String url = office.path("sessions", s.id().toString());
        return new Row(s.open() ? url : url + "/attendance", office.module(s.module()).map(office::title).orElse(s.module()), office.day(s.openedAt()),
                s.unit().map(unit -> office.unit(s.unit())).orElse(""), s.open(), s.heads().isPresent(), s.people(), s.members(), s.others());
    }

    /** A session with days and names for reading. */
    public record Row(String url, String module, String day, String unit, boolean open, boolean counted, long people, long members, long others) {
    }
}
