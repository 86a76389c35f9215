package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.forewarned.organisations.DomainRegister;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** Administrators look at domains that nobody has confirmed. */
@Named
@RequestScoped
public class ConfirmDomainsPage {

    private DomainRegister register;
    private Room room;
    private Form form;
    private List<Row> rows;

    protected ConfirmDomainsPage() {
    }

    @Inject
    ConfirmDomainsPage(DomainRegister register, Room room, Form form) {
        this.register = register;
        this.room = room;
        this.form = form;
    }

    public void enter() {
        String sought = asked().toLowerCase(Locale.ROOT);
        rows = register.waiting(room.asker()).stream().map(d -> new Row(d.id().toString(), d.domain(), d.organisationName(), room.day(d.addedAt()), d.young()))
                .filter(row -> (row.domain() + " " + row.organisation()).toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    public void post() {
        UUID domain = Room.uuid(form.value("domain")).orElseThrow(NotAllowed::new);
        if (form.has("confirm")) {
            register.confirm(room.asker(), domain);
        } else {
            register.refuse(room.asker(), domain);
        }
        Redirect.to("/administration/domains");
    }

    /** What is sought in domain and organisation; empty for all that wait. */
    public String asked() {
        return room.visit().query("q");
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean none() {
        return rows.isEmpty();
    }

    /** A domain as it stands in the table. */
    public record Row(String id, String domain, String organisation, String since, boolean young) {
    }
}
