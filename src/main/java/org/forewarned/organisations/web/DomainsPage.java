package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.DomainView;
import org.forewarned.organisations.Domains;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;

/** The domains of addresses by which people may join: named, confirmed by a link to one of their mailboxes, removed. */
@Named
@RequestScoped
public class DomainsPage {

    private Room room;
    private Domains domains;
    private Form form;
    private List<DomainView> all;

    protected DomainsPage() {
    }

    @Inject
    DomainsPage(Room room, Domains domains, Form form) {
        this.room = room;
        this.domains = domains;
        this.form = form;
    }

    public void enter() {
        room.standing().ruling();
    }

    public void post() {
        if (form.has("remove")) {
            domains.remove(room.asker(), room.id(), id("remove"));
            room.go("/domains?done=domain-removed");
        } else if (form.has("link")) {
            boolean sent = domains.sendLink(room.asker(), room.id(), id("link"), form.value("box"));
            room.go("/domains?done=" + (sent ? "link-sent" : "link-today"));
        } else {
            domains.add(room.asker(), room.id(), form.value("domain"), form.has("young"))
                    .ifPresentOrElse(fault -> form.problem("domain", "domains.fault." + fault.word(), Domains.MOST), () -> room.go("/domains?done=domain-added"));
        }
    }

    private UUID id(String name) {
        return Room.uuid(form.value(name)).orElseThrow(NotAllowed::new);
    }

    /** Whether domains can be named here; else the page says what comes first. */
    public boolean open() {
        return room.organisation().confirmed();
    }

    public List<Row> rows() {
        if (all == null) {
            all = domains.all(room.asker(), room.id());
        }
        return all.stream().map(d -> new Row(d.id().toString(), d.domain(), d.young(), d.confirmed(),
                d.confirmedAt().map(room::day).orElse(""), d.box().map(box -> box + "@" + d.domain()).orElse(""))).toList();
    }

    public boolean any() {
        return !rows().isEmpty();
    }

    public List<Option> boxes() {
        return Domains.BOXES.stream().map(box -> new Option(box, box + "@", false)).toList();
    }

    public String url() {
        return room.visit().url("/organisations");
    }

    /** A domain as it stands on the page. */
    public record Row(String id, String domain, boolean young, boolean confirmed, String since, String asked) {
    }
}
