package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.Belonging;
import org.forewarned.organisations.ContactView;
import org.forewarned.organisations.LocalContacts;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Visit;

/** Whom the learner of this request turns to on the spot, for pages that say what to do. */
@Named
@RequestScoped
public class LocalHelp {

    private LocalContacts contacts;
    private Belonging belonging;
    private Visit visit;
    private List<ContactView> known;

    protected LocalHelp() {
    }

    @Inject
    LocalHelp(LocalContacts contacts, Belonging belonging, Visit visit) {
        this.contacts = contacts;
        this.belonging = belonging;
        this.visit = visit;
    }

    /** Those of the organisations they belong to; none for somebody who belongs to none. */
    public List<ContactView> contacts() {
        if (known == null) {
            known = contacts.of(belonging.memberships());
        }
        return known;
    }

    /** The day by which somebody was to look whether this one is still right. */
    public String since(ContactView one) {
        return Days.read(one.entry().reviewBy(), visit.locale());
    }
}
