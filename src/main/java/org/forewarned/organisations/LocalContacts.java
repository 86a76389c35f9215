package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.ContactRepository;
import org.forewarned.organisations.model.LocalContact;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** Whom the people of an organisation turn to on the spot: shown to them beside what there is to do. */
@ApplicationScoped
public class LocalContacts {

    /** At most so many for one organisation. */
    public static final int MOST = 40;
    private static final Comparator<LocalContact> ORDER = Comparator.comparing((LocalContact c) -> c.entry().kind()).thenComparing(c -> c.entry().name());

    private ContactRepository contacts;
    private OrganisationRepository organisations;
    private Standings standings;
    private Units units;
    private Clock clock;

    protected LocalContacts() {
    }

    @Inject
    public LocalContacts(ContactRepository contacts, OrganisationRepository organisations, Standings standings, Units units, Clock clock) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.standings = standings;
        this.units = units;
        this.clock = clock;
    }

    /** Whom a learner with these memberships turns to: the contacts of what they belong to, for everybody there or for their own unit and those around it. */
    public List<ContactView> of(List<MemberView> memberships) {
        return memberships.stream().flatMap(m -> of(m.organisation(), m.unit()).stream()).toList();
    }

    /** Whom those turn to who belong to this organisation, or to this unit of it, or are together in a room of it. */
    public List<ContactView> of(UUID organisation, Optional<UUID> unit) {
        List<LocalContact> all = contacts.contacts(organisation);
        if (all.isEmpty()) {
            return List.of();
        }
        String name = organisations.organisation(organisation).orElseThrow(NotAllowed::new).name();
        return all.stream().filter(c -> concerns(c, organisation, unit)).sorted(ORDER).map(c -> view(c, name)).toList();
    }

    /** All contacts of an organisation, for those who coordinate it. */
    public List<ContactView> all(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation);
        String name = organisations.organisation(organisation).orElseThrow(NotAllowed::new).name();
        return contacts.contacts(organisation).stream().sorted(ORDER).map(c -> view(c, name)).toList();
    }

    /** A new contact. */
    @Transactional
    @Retrying
    public UUID add(Asker asker, UUID organisation, ContactEntry entry) {
        Standing standing = standings.coordinating(asker, organisation).over(entry.unit());
        if (!units.has(organisation, entry.unit()) || contacts.contacts(organisation).size() >= MOST) {
            throw new NotAllowed();
        }
        LocalContact contact = new LocalContact(organisation, entry, standing.actor(), clock.instant());
        contacts.add(contact);
        return contact.id();
    }

    /** Reads so from now on; also when nothing but the day to look again has changed. */
    @Transactional
    @Retrying
    public void change(Asker asker, UUID organisation, UUID contact, ContactEntry entry) {
        Standing standing = standings.coordinating(asker, organisation).over(entry.unit());
        if (!units.has(organisation, entry.unit())) {
            throw new NotAllowed();
        }
        mine(standing, contact).change(entry, standing.actor(), clock.instant());
    }

    @Transactional
    @Retrying
    public void remove(Asker asker, UUID organisation, UUID contact) {
        contacts.remove(mine(standings.coordinating(asker, organisation), contact));
    }

    private boolean concerns(LocalContact contact, UUID organisation, Optional<UUID> unit) {
        Optional<UUID> theirs = contact.entry().unit();
        return theirs.isEmpty() || unit.filter(own -> theirs.get().equals(own) || units.within(organisation, Set.of(theirs.get())).contains(own)).isPresent();
    }

    private ContactView view(LocalContact contact, String organisation) {
        return new ContactView(contact.id(), organisation, contact.entry(), contact.entry().reviewBy().isBefore(Days.of(clock.instant())));
    }

    private LocalContact mine(Standing standing, UUID contact) {
        return contacts.contact(contact).filter(c -> c.organisationId().equals(standing.organisation()))
                .filter(c -> standing.covers(c.entry().unit())).orElseThrow(NotAllowed::new);
    }
}
